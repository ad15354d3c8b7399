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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Shape;
import org.seminararchive.query.Rows;

/** Talks related to a talk. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@APIResponse(responseCode = "304", ref = "NotModified")
public class RelatedTalksResource {
  private static final int MOST = 10;

  @Inject TalkRepository talks;
  @Inject TalkSearch search;
  @Inject Representations representations;

  @GET
  @Path("talks/{id}/related")
  @Transactional
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @Operation(
      operationId = "listRelatedTalks",
      summary =
          "Lists at most 10 talks of other sessions that share cited works or words of title and"
              + " abstract, most similar first.")
  @APIResponseSchema(
      value = TalkResource.TalkPage.class,
      responseDescription = "The related talks.")
  public Response list(@PathParam("id") String id, @BeanParam RelatedTalksCall call) {
    QueryParameters query = call.query();
    Shape shape = Shape.read(query, TalkResponse.class);
    query.refuseTheRest();
    Talk talk =
        Ids.parse(id)
            .flatMap(talks::findWithParts)
            .orElseThrow(() -> ApiProblem.notFound(call.uri().getRequestUri().getPath()));
    return representations.page(
        call.request(),
        call.uri(),
        shape,
        () -> {
          List<UUID> related = search.related(talk, MOST);
          return new Rows<>(related, related.size(), Optional.empty(), Optional.empty())
              .inOrder(talks.withParts(related), t -> t.id)
              .map(TalkLists.rendering(shape));
        });
  }
}
