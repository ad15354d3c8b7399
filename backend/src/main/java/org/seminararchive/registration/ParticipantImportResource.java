package org.seminararchive.registration;

import static org.seminararchive.http.Representations.unstored;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.access.DryRun;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.QueryParameters;

/** Imports participants of a series from a spreadsheet. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registrations")
@SecurityRequirement(name = "token")
public class ParticipantImportResource {
  private static final int LONGEST_CONSENT = 500;

  @Inject Access access;
  @Inject Participants participants;
  @Inject ParticipantImport imports;
  @Inject DryRun dryRuns;

  @POST
  @LongestBody(2 << 20)
  @Path("series/{slug}/registrations/import")
  @Transactional
  @Consumes("text/csv")
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "importRegistrations",
      summary = "Registers the people of a table, with another proof of consent.",
      description = "They receive no confirmation mail. Existing registrations are unchanged.")
  @RequestBody(
      description =
          "CSV in UTF-8 with the header mail, name, institution, language; up to 5000 " + "rows.",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  @APIResponseSchema(
      value = ParticipantImport.Report.class,
      responseCode = "200",
      responseDescription = "The result for the rows.")
  public Response post(
      InputStream body,
      @PathParam("slug") String slug,
      @Parameter(required = true) @QueryParam("consent") String consent,
      @Context UriInfo uri) {
    Gathering gathering = participants.ofSeries(slug, uri);
    QueryParameters query = new QueryParameters(uri.getQueryParameters());
    boolean dryRun = DryRun.isRequested(query);
    String proof = query.needed("consent").orElse("");
    if (proof.chars().anyMatch(Character::isISOControl)) {
      query.refuse("consent", "control-character", "", List.of());
    }
    if (proof.length() > LONGEST_CONSENT) {
      query.refuse("consent", "too-long", String.valueOf(LONGEST_CONSENT), List.of());
    }
    query.refuseTheRest();
    String table = JsonBody.text(body, ProblemCode.INVALID_SOURCE);
    var report = imports.run(gathering, table, proof, access.holder().name());
    return dryRun ? dryRuns.rollBack(report) : unstored(Response.ok(report));
  }

  /** Response schema: imports of people. */
  @Schema(name = "RecordedImports")
  record RecordedImports(@Schema(required = true) List<RecordedImport> items) {}

  @GET
  @Path("series/{slug}/registrations/imports")
  @Transactional
  @Operation(
      operationId = "listRegistrationImports",
      summary = "Lists the last 100 imports, newest first.")
  @APIResponseSchema(value = RecordedImports.class, responseDescription = "The imports.")
  public Response list(@PathParam("slug") String slug, @Context UriInfo uri) {
    Gathering gathering = participants.ofSeries(slug, uri);
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    return unstored(Response.ok(new RecordedImports(imports.recorded(gathering))));
  }
}
