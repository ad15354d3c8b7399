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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.series.SeriesRepository;
import org.seminararchive.session.SessionResource.SessionPage;

/** Sessions of one series. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
@APIResponse(responseCode = "304", ref = "NotModified")
public class SessionsOfSeriesResource {
  @Inject SeriesRepository series;
  @Inject SessionLists lists;

  @GET
  @Path("series/{slug}/sessions")
  @Transactional
  @Extension(name = "x-shapes", value = "ndjson ics csv")
  @Operation(
      operationId = "listSessionsOfSeries",
      summary = "Lists the sessions of a series, newest first, with all session filters.")
  @APIResponseSchema(value = SessionPage.class, responseDescription = "One page of sessions.")
  public Response list(@PathParam("slug") String slug, @BeanParam SessionListCall call) {
    if (series.findBySlug(slug).isEmpty()) {
      throw ApiProblem.notFound(call.uri().getRequestUri().getPath());
    }
    return lists.answer(call.request(), call.uri(), SessionLists.within(slug));
  }
}
