package org.seminararchive.feed;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.query.Criteria;
import org.seminararchive.session.SessionLists;

/** Sessions in formats other than JSON. */
@Path("/api/v1")
public class SessionShapesResource {
  @Inject SessionShapes shapes;
  @Inject NamedResources named;

  @GET
  @Path("sessions.{shape: ics|csv|ndjson}")
  @Operation(hidden = true)
  public Response list(@BeanParam ShapeCall call) {
    return shapes.list(Criteria.none(), call);
  }

  @GET
  @Path("series/{slug}/sessions.{shape: ics|csv|ndjson}")
  @Operation(hidden = true)
  public Response ofSeries(@PathParam("slug") String slug, @BeanParam ShapeCall call) {
    named.series(slug, call.uri());
    return shapes.list(SessionLists.within(slug), call);
  }

  @GET
  @Path("sessions/{id}.{shape: ics|jsonld}")
  @Operation(hidden = true)
  public Response get(@PathParam("id") String id, @BeanParam ShapeCall call) {
    return shapes.single(named.session(id, call.uri()), call);
  }

  @GET
  @Path("series/{slug}/sessions/{number: [1-9][0-9]{0,8}}.{shape: ics|jsonld}")
  @Operation(hidden = true)
  public Response getByNumber(
      @PathParam("slug") String slug, @PathParam("number") int number, @BeanParam ShapeCall call) {
    return shapes.single(named.session(slug, number, call.uri()), call);
  }
}
