package org.seminararchive.programme;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Snapshot;

/** The archive as one file, for reading, editing, backup and transfer. */
@Path("/api/v1")
@Tag(name = "programme")
@APIResponse(responseCode = "304", ref = "NotModified")
public class ProgrammeResource {
  @Inject ProgrammeExport export;
  @Inject Snapshot snapshot;
  @Inject Representations representations;

  @GET
  @Path("programme")
  @Produces(ProgrammeResource.YAML)
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @Operation(
      operationId = "getProgramme",
      summary = "Returns the whole archive as a programme file (YAML).",
      description =
          "An empty installation loads it from SEMINAR_PROGRAMME. Loading and exporting "
              + "it returns the same bytes.")
  @APIResponse(
      responseCode = "200",
      description = "The programme file.",
      content =
          @Content(
              mediaType = ProgrammeResource.YAML,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "Programme", ref = "Programme")))
  public Response get(@Context Request request, @Context UriInfo uri) {
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    return representations.streamed(request, "programme", YAML, () -> snapshot.of(export::write));
  }

  /** RFC 9512. */
  static final String YAML = "application/yaml";
}
