package org.seminararchive.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.http.Suffix;
import org.seminararchive.query.Criteria;
import org.seminararchive.session.SessionLists;

/** Sessions in formats other than JSON. */
@Path("/api/v1")
public class SessionShapesResource {
  private final SessionShapes shapes;
  private final NamedResources named;

  SessionShapesResource(SessionShapes shapes, NamedResources named) {
    this.shapes = shapes;
    this.named = named;
  }

  @GET
  @Path("sessions.{shape: ics|csv|ndjson}")
  @Operation(hidden = true)
  public Response list(
      @PathParam("shape") String shape, @Context Request request, @Context UriInfo uri) {
    return shapes.list(Suffix.of(shape), Criteria.none(), request, uri);
  }

  @GET
  @Path("series/{slug}/sessions.{shape: ics|csv|ndjson}")
  @Operation(hidden = true)
  public Response ofSeries(
      @PathParam("slug") String slug,
      @PathParam("shape") String shape,
      @Context Request request,
      @Context UriInfo uri) {
    named.series(slug, uri);
    return shapes.list(Suffix.of(shape), SessionLists.within(slug), request, uri);
  }

  @GET
  @Path("sessions/{id}.{shape: ics|jsonld}")
  @Operation(hidden = true)
  public Response get(
      @PathParam("id") String id,
      @PathParam("shape") String shape,
      @Context Request request,
      @Context UriInfo uri) {
    return shapes.single(Suffix.of(shape), named.session(id, uri), request, uri);
  }

  @GET
  @Path("series/{slug}/sessions/{number: [1-9][0-9]{0,8}}.{shape: ics|jsonld}")
  @Operation(hidden = true)
  public Response getByNumber(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @PathParam("shape") String shape,
      @Context Request request,
      @Context UriInfo uri) {
    return shapes.single(Suffix.of(shape), named.session(slug, number, uri), request, uri);
  }
}
