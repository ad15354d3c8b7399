package org.seminararchive.speaker;

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
import org.seminararchive.http.Paging;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.ResourceCall;
import org.seminararchive.http.Shape;
import org.seminararchive.query.PageRequest;

/** Read access to speakers. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "speakers")
@APIResponse(responseCode = "304", ref = "NotModified")
public class SpeakerResource {
  @Inject SpeakerRepository repository;
  @Inject Appearances appearances;
  @Inject FormerIds moves;
  @Inject SpeakerLists lists;
  @Inject Representations representations;

  @GET
  @Path("speakers")
  @Transactional
  @Extension(name = "x-shapes", value = "ndjson csv")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @Operation(
      operationId = "listSpeakers",
      summary = "Lists speakers by name; with `q`, most relevant first.")
  @APIResponseSchema(value = SpeakerPage.class, responseDescription = "One page of speakers.")
  public Response list(@BeanParam SpeakerListCall call) {
    QueryParameters query = call.query();
    Optional<String> words = SpeakerLists.words(query);
    PageRequest page = Paging.read(query, SpeakerLists.orders(words));
    Shape shape = Shape.read(query, SpeakerResponse.class);
    query.refuseTheRest();
    return representations.page(call.request(), call.uri(), shape, () -> lists.page(words, page));
  }

  @GET
  @Path("speakers/{id}")
  @Transactional
  @Extension(name = "x-shapes", value = "ics atom")
  @APIResponse(responseCode = "301", ref = "Moved")
  @Extension(name = "x-expand", value = "talks:Talk")
  @Operation(operationId = "getSpeaker", summary = "Returns a speaker.")
  @APIResponseSchema(value = SpeakerResponse.class, responseDescription = "The speaker.")
  public Response get(@PathParam("id") String id, @BeanParam ResourceCall call) {
    Optional<Response> moved = moves.answer(id, call.uri());
    if (moved.isPresent()) {
      return moved.get();
    }
    return representations.single(
        call.request(),
        call.uri(),
        SpeakerResponse.class,
        Ids.parse(id)
            .flatMap(repository::findByIdOptional)
            .map(s -> SpeakerResponse.from(s, appearances.of(s.id))),
        SpeakerResponse::revision);
  }

  /** Response schema: a page of speakers. */
  @Schema(name = "SpeakerPage")
  public record SpeakerPage(
      @Schema(required = true) List<SpeakerResponse> items,
      @Schema(required = true, description = "Number of speakers in the whole list.") long total,
      @Schema(description = "Absent on the last page.") String next) {}
}
