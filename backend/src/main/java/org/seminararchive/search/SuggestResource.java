package org.seminararchive.search;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Shape;
import org.seminararchive.speaker.SpeakerLists;
import org.seminararchive.speaker.SpeakerResponse;
import org.seminararchive.talk.TalkLists;
import org.seminararchive.talk.TalkResponse;

/** Search-as-you-type: the most relevant talks and speakers. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
@APIResponse(responseCode = "304", ref = "NotModified")
public class SuggestResource {
  private static final int MOST = 5;
  private static final int LONGEST = 200;

  @Inject TalkLists talks;
  @Inject SpeakerLists speakers;
  @Inject Representations representations;

  /**
   * Suggestions.
   *
   * @param speakers most relevant first
   * @param talks most relevant first
   */
  @Schema(name = "Suggestions")
  public record Suggestions(
      @Schema(required = true, maxItems = MOST) List<SpeakerResponse> speakers,
      @Schema(required = true, maxItems = MOST) List<TalkResponse> talks) {}

  @GET
  @Path("suggest")
  @Transactional
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @Operation(
      operationId = "suggest",
      summary = "Suggests up to five people and talks for incomplete input.")
  @APIResponseSchema(
      value = Suggestions.class,
      responseDescription = "People and talks, most relevant first.")
  public Response get(@BeanParam SuggestCall call) {
    QueryParameters query = call.query();
    Optional<String> words = query.text("q", LONGEST);
    query.refuseTheRest();
    return representations.computed(
        call.request(),
        Shape.WHOLE,
        () ->
            words
                .map(w -> new Suggestions(speakers.best(w, MOST), talks.best(w, MOST)))
                .orElse(new Suggestions(List.of(), List.of())));
  }
}
