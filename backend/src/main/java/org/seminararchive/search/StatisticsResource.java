package org.seminararchive.search;

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
import org.seminararchive.talk.TalkCountCall;
import org.seminararchive.talk.TalkLists;
import org.seminararchive.talk.TalkQuery;

/** Statistics for charts. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
@APIResponse(responseCode = "304", ref = "NotModified")
public class StatisticsResource {
  @Inject TalkLists lists;
  @Inject StatisticsCounts counts;
  @Inject Representations representations;

  @GET
  @Path("statistics")
  @Transactional
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @Operation(
      operationId = "getStatistics",
      summary =
          "Counts talks by year, series and language, and ranks speakers, affiliations "
              + "and topics.")
  @APIResponseSchema(value = Statistics.class, responseDescription = "The statistics.")
  public Response get(@BeanParam TalkCountCall call) {
    QueryParameters query = call.query();
    Criteria where = lists.filters(query);
    TalkQuery question = TalkQuery.read(query);
    query.refuseTheRest();
    return representations.computed(call.request(), Shape.WHOLE, () -> counts.of(question, where));
  }
}
