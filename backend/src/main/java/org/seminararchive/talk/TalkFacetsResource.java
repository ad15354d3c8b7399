package org.seminararchive.talk;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Shape;
import org.seminararchive.query.Criteria;

/** Facet counts for user interfaces with filters. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@APIResponse(responseCode = "304", ref = "NotModified")
public class TalkFacetsResource {
  @Inject TalkLists lists;
  @Inject FacetCounts facets;
  @Inject Representations representations;

  @GET
  @Path("talks/facets")
  @Transactional
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @Operation(
      operationId = "countTalks",
      summary = "Counts the talks per filter value; each filter is ignored for its own counts.")
  @APIResponseSchema(value = TalkFacets.class, responseDescription = "The counts.")
  public Response get(@BeanParam TalkCountCall call) {
    QueryParameters query = call.query();
    Criteria where = lists.filters(query);
    TalkQuery question = TalkQuery.read(query);
    query.refuseTheRest();
    return representations.computed(
        call.request(), Shape.WHOLE, () -> facets.count(question, where));
  }
}
