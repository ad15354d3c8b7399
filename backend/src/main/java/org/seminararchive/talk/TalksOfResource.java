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
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.speaker.FormerIds;
import org.seminararchive.speaker.SpeakerRepository;

/**
 * Talks of a session and of a speaker. These paths are here because talks depend on sessions and
 * speakers, not the reverse.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@APIResponse(responseCode = "304", ref = "NotModified")
public class TalksOfResource {
  @Inject TalkLists lists;
  @Inject SessionRepository sessions;
  @Inject SpeakerRepository speakers;
  @Inject FormerIds moves;

  @GET
  @Path("sessions/{id}/talks")
  @Transactional
  @Extension(name = "x-shapes", value = "ndjson ics atom csv bib ris csl.json")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @Operation(
      operationId = "listTalksOfSession",
      summary = "Lists the talks of a session, in order.")
  @APIResponseSchema(
      value = TalkResource.TalkPage.class,
      responseDescription = "One page of talks.")
  public Response ofSession(@PathParam("id") String id, @BeanParam TalkListCall call) {
    UUID session =
        existing(Ids.parse(id).filter(i -> sessions.findByIdOptional(i).isPresent()), call.uri());
    return lists.answer(call.request(), call.uri(), TalkLists.ofSession(session));
  }

  @GET
  @Path("speakers/{id}/talks")
  @Transactional
  @Extension(name = "x-shapes", value = "ndjson ics atom csv bib ris csl.json")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @APIResponse(responseCode = "301", ref = "Moved")
  @Operation(
      operationId = "listTalksOfSpeaker",
      summary = "Lists the talks of a speaker in any role, newest first.")
  @APIResponseSchema(
      value = TalkResource.TalkPage.class,
      responseDescription = "One page of talks.")
  public Response ofSpeaker(@PathParam("id") String id, @BeanParam TalkListCall call) {
    Optional<Response> moved = moves.answer(id, call.uri());
    if (moved.isPresent()) {
      return moved.get();
    }
    UUID speaker =
        existing(Ids.parse(id).filter(i -> speakers.findByIdOptional(i).isPresent()), call.uri());
    return lists.answer(call.request(), call.uri(), TalkLists.ofSpeaker(speaker));
  }

  private static UUID existing(Optional<UUID> id, UriInfo uri) {
    return id.orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
  }
}
