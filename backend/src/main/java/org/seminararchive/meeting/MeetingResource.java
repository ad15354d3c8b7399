package org.seminararchive.meeting;

import static org.seminararchive.http.Representations.unstored;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.access.Claim;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.WriteCall;
import org.seminararchive.writing.Writes;

/** The meeting address of a session, for organizers of one of its series. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
@SecurityRequirement(name = "token")
public class MeetingResource {
  private static final String MEETING = "sessions/{id}/meeting";

  @Inject Access access;
  @Inject SessionRepository sessions;
  @Inject Meetings meetings;
  @Inject Writes writes;

  @GET
  @Path(MEETING)
  @Transactional
  @Operation(
      operationId = "getMeeting",
      summary = "Returns the meeting address of a session. Organizers only.")
  @APIResponseSchema(value = MeetingContent.class, responseDescription = "The meeting address.")
  public Response get(@PathParam("id") String id, @Context UriInfo uri) {
    String path = uri.getRequestUri().getPath();
    UUID session = mine(id, path);
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    return unstored(Response.ok(meetings.of(session).orElseThrow(() -> ApiProblem.notFound(path))));
  }

  @PUT
  @Path(MEETING)
  @LongestBody(64 << 10)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putMeeting",
      summary = "Sets the meeting address of a session, which is never public.")
  @RequestBodySchema(MeetingContent.class)
  @APIResponseSchema(
      value = MeetingContent.class,
      responseCode = "200",
      responseDescription = "The meeting address.")
  public Response put(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    mayWrite(id, call);
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          UUID session = mine(id, call.path());
          MeetingContent content = Members.read(JsonBody.parse(text), MeetingContent::read);
          meetings.put(session, content);
          return Outcome.changed(content, 0, new Inferences());
        });
  }

  @DELETE
  @Path(MEETING)
  @Operation(operationId = "deleteMeeting", summary = "Removes the meeting address of a session.")
  @APIResponse(responseCode = "204", description = "The meeting address is deleted.")
  public Response delete(@PathParam("id") String id, @BeanParam WriteCall call) {
    mayWrite(id, call);
    return writes.perform(
        call,
        "",
        holder -> {
          if (!meetings.deleteById(mine(id, call.path()))) {
            throw ApiProblem.notFound(call.path());
          }
          return Outcome.deleted();
        });
  }

  /** Authorizes before the body is read. */
  private void mayWrite(String id, WriteCall call) {
    access.holder();
    QuarkusTransaction.requiringNew().run(() -> mine(id, call.path()));
  }

  private UUID mine(String id, String path) {
    var holder = access.holder();
    Session session =
        Ids.parse(id)
            .flatMap(sessions::findWithNumbers)
            .orElseThrow(() -> ApiProblem.notFound(path));
    holder.mayWrite(List.of(Claim.anyOf(session.numbers().keySet())));
    return session.id;
  }
}
