package org.seminararchive.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.feed.RenderingContexts.LocalizedTitle;
import org.seminararchive.series.Series;

/** Calendar of a series. */
@Path("/api/v1")
public class SeriesShapesResource {
  private final NamedResources named;
  private final SessionShapes sessions;

  SeriesShapesResource(NamedResources named, SessionShapes sessions) {
    this.named = named;
    this.sessions = sessions;
  }

  @GET
  @Path("series/{slug}.{shape: ics}")
  @Operation(hidden = true)
  public Response get(
      @PathParam("slug") String slug, @Context Request request, @Context UriInfo uri) {
    Series series = named.series(slug, uri);
    LocalizedTitle title = wording -> wording.text(series.name);
    return sessions.calendar(slug, title, request, uri);
  }
}
