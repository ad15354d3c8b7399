package org.seminararchive.feed;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.feed.Settings.Titled;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.series.Series;
import org.seminararchive.series.SeriesRepository;

/** A series to put into a calendar. */
@Path("/api/v1")
public class SeriesShapesResource {
  private final SeriesRepository repository;
  private final SessionShapes sessions;

  SeriesShapesResource(SeriesRepository repository, SessionShapes sessions) {
    this.repository = repository;
    this.sessions = sessions;
  }

  @GET
  @Path("series/{slug}.{shape: ics}")
  @Transactional
  @Operation(hidden = true)
  public Response get(
      @PathParam("slug") String slug, @Context Request request, @Context UriInfo uri) {
    Series series =
        repository
            .findBySlug(slug)
            .orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
    Titled title = wording -> wording.text(series.name);
    return sessions.calendar(slug, title, request, uri);
  }
}
