package org.seminararchive.session;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.series.SeriesRepository;
import org.seminararchive.session.SessionResource.SessionPage;

/** Sessions of one series. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class SessionsOfSeriesResource {
  private final SeriesRepository series;
  private final SessionLists lists;

  SessionsOfSeriesResource(SeriesRepository series, SessionLists lists) {
    this.series = series;
    this.lists = lists;
  }

  @GET
  @Path("series/{slug}/sessions")
  @Transactional
  @Operation(
      operationId = "listSessionsOfSeries",
      summary = "The sessions of a series, newest first, with the filters of all sessions.")
  @APIResponse(
      responseCode = "200",
      description = "One page of the series' sessions.",
      content = @Content(schema = @Schema(implementation = SessionPage.class)))
  public Response list(
      @PathParam("slug") String slug, @Context Request request, @Context UriInfo uri) {
    if (series.findBySlug(slug).isEmpty()) {
      throw ApiProblem.notFound(uri.getRequestUri().getPath());
    }
    return lists.answer(request, uri, SessionLists.within(slug));
  }
}
