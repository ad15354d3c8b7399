package org.seminararchive.talk;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.talk.TalkResource.TalkPage;

/** Talks of a session, found by series and number. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@APIResponse(responseCode = "304", ref = "NotModified")
public class TalksOfNumberedSessionResource {
  @Inject TalkLists lists;
  @Inject SessionRepository sessions;

  @GET
  @Path("series/{slug}/sessions/{number}/talks")
  @Transactional
  @Extension(name = "x-shapes", value = "ndjson ics atom csv bib ris csl.json")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @Operation(
      operationId = "listTalksOfNumberedSession",
      summary = "Lists the talks of the session with a number in a series, in order.")
  @APIResponseSchema(value = TalkPage.class, responseDescription = "One page of talks.")
  public Response list(
      @PathParam("slug") String slug,
      @PathParam("number") String number,
      @BeanParam TalkListCall call) {
    Session session =
        sessions
            .findByAddress(slug, number)
            .orElseThrow(() -> ApiProblem.notFound(call.uri().getRequestUri().getPath()));
    return lists.answer(call.request(), call.uri(), TalkLists.ofSession(session.id));
  }
}
