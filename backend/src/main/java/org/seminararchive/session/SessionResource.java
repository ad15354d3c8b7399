package org.seminararchive.session;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.Ids;
import org.seminararchive.http.Representations;
import org.seminararchive.http.ResourceCall;
import org.seminararchive.query.Criteria;

/** Read access to sessions, by id and by series and number. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
@APIResponse(responseCode = "304", ref = "NotModified")
public class SessionResource {
  @Inject SessionRepository repository;
  @Inject SessionLists lists;
  @Inject Representations representations;

  @GET
  @Path("sessions")
  @Transactional
  @Extension(name = "x-shapes", value = "ndjson ics csv")
  @Operation(
      operationId = "listSessions",
      summary =
          "Lists sessions, newest first; talk filters select sessions with a matching " + "talk.")
  @APIResponseSchema(value = SessionPage.class, responseDescription = "One page of sessions.")
  public Response list(@BeanParam SessionListCall call) {
    return lists.answer(call.request(), call.uri(), Criteria.none());
  }

  @GET
  @Path("sessions/{id}")
  @Transactional
  @Extension(name = "x-shapes", value = "ics jsonld")
  @Extension(name = "x-expand", value = "talks:Talk")
  @Operation(operationId = "getSession", summary = "Returns a session.")
  @APIResponseSchema(value = SessionResponse.class, responseDescription = "The session.")
  public Response get(@PathParam("id") String id, @BeanParam ResourceCall call) {
    return single(Ids.parse(id).flatMap(repository::findWithNumbers), call);
  }

  @GET
  @Path("series/{slug}/sessions/{number}")
  @Transactional
  @Extension(name = "x-shapes", value = "ics jsonld")
  @Operation(
      operationId = "getSessionByNumber",
      summary =
          "Returns the session with a number in a series: 第58回DLAP is "
              + "/series/dlap/sessions/58.")
  @APIResponseSchema(value = SessionResponse.class, responseDescription = "The session.")
  public Response getByNumber(
      @PathParam("slug") String slug,
      @PathParam("number") String number,
      @BeanParam ResourceCall call) {
    return single(repository.findByAddress(slug, number), call);
  }

  private Response single(Optional<Session> found, ResourceCall call) {
    return representations.single(
        call.request(),
        call.uri(),
        SessionResponse.class,
        found.map(SessionResponse::complete),
        SessionResponse::revision);
  }

  /** Response schema: a page of sessions. */
  @Schema(name = "SessionPage")
  public record SessionPage(
      @Schema(required = true) List<SessionResponse> items,
      @Schema(required = true, description = "Number of sessions in the whole list.") long total,
      @Schema(description = "Absent on the last page.") String next) {}
}
