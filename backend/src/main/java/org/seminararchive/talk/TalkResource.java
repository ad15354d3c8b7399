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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.seminararchive.query.Suggestion;

/** Read access to talks. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@APIResponse(responseCode = "304", ref = "NotModified")
public class TalkResource {
  @Inject TalkRepository repository;
  @Inject TalkLists lists;
  @Inject RenderedTalks rendered;
  @Inject Representations representations;

  @GET
  @Path("talks")
  @Transactional
  @Extension(name = "x-shapes", value = "ndjson ics atom csv bib ris csl.json")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @Operation(
      operationId = "listTalks",
      summary = "Lists talks, newest first; with `q`, most relevant first.")
  @APIResponseSchema(value = TalkPage.class, responseDescription = "One page of talks.")
  public Response list(@BeanParam TalkListCall call) {
    return lists.answer(call.request(), call.uri(), Criteria.none());
  }

  @GET
  @Path("talks/{id}")
  @Transactional
  @Extension(name = "x-shapes", value = "ics bib ris csl.json jsonld")
  @Operation(operationId = "getTalk", summary = "Returns a talk with all its members.")
  @APIResponseSchema(value = TalkResponse.class, responseDescription = "The talk.")
  public Response get(@PathParam("id") String id, @BeanParam ResourceCall call) {
    Optional<UUID> known = Ids.parse(id);
    return representations.single(
        call.request(),
        call.uri(),
        TalkResponse.class,
        () -> known.flatMap(rendered::complete),
        () -> known.flatMap(repository::findWithParts).map(TalkResponse::from),
        TalkResponse::revision);
  }

  /** Response schema: a page of talks. */
  @Schema(name = "TalkPage")
  public record TalkPage(
      @Schema(required = true) List<TalkResponse> items,
      @Schema(required = true, description = "Number of talks in the whole list.") long total,
      @Schema(description = "Absent on the last page.") String next,
      @Schema(description = "An alternative query, if `q` finds nothing.") Suggestion suggestion) {}
}
