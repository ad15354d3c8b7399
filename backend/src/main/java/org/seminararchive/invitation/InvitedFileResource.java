package org.seminararchive.invitation;

import static org.seminararchive.http.Representations.unstored;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.DryRun;
import org.seminararchive.file.FileKeeping;
import org.seminararchive.file.FileName;
import org.seminararchive.file.FileResponse;
import org.seminararchive.file.UploadDoor;
import org.seminararchive.file.Uploads;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.writing.Writes;

/** Files uploaded by a speaker through a personal link, for use in the answer to the invitation. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
public class InvitedFileResource implements UploadDoor {
  @Inject InvitationLinks links;
  @Inject TalkRepository talks;
  @Inject Uploads uploads;
  @Inject FileKeeping keeping;
  @Inject Writes writes;
  @Inject DryRun dryRuns;
  @Inject Clock clock;

  @Override
  public String collection() {
    return "invitations";
  }

  @Override
  public Admission admit(String key, RoutingContext context) {
    return links
        .open(key, clock.instant())
        .flatMap(
            invitation ->
                talks.findWhole(invitation.talkId).map(talk -> new Admission(talk, invitation.id)))
        .orElseThrow(() -> ApiProblem.notFound("/api/v1/invitations/…"));
  }

  @POST
  @Path("invitations/{secret}/files")
  @Consumes(MediaType.WILDCARD)
  @Parameter(name = "name", in = ParameterIn.QUERY, required = true)
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "uploadInvitedFile",
      summary = "Stores a file of the speaker. Use its url in a change of the talk.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponseSchema(
      value = FileResponse.class,
      responseCode = "201",
      responseDescription = "The stored file.")
  public Response upload(@PathParam("secret") String secret, @Context UriInfo uri) {
    return uploads.received(
        file -> {
          QueryParameters query = new QueryParameters(uri.getQueryParameters());
          boolean dryRun = DryRun.isRequested(query);
          FileName name = FileName.read(query);
          query.refuseTheRest();
          FileResponse answer = FileResponse.of(file, name, uri.getBaseUri(), null);
          if (dryRun) {
            return dryRuns.rollBack(answer);
          }
          writes.perform(
              () -> {
                keeping.enter(file, name, admit(secret, null).talk());
                keeping.keep(file);
                return answer;
              });
          return unstored(Response.created(URI.create(answer.url())).entity(answer));
        });
  }
}
