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
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.Suffix;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionRepository;

/** Sessions in other shapes than JSON. */
@Path("/api/v1")
public class SessionShapesResource {
  private final SessionShapes shapes;
  private final SessionRepository sessions;

  SessionShapesResource(SessionShapes shapes, SessionRepository sessions) {
    this.shapes = shapes;
    this.sessions = sessions;
  }

  @GET
  @Path("sessions.{shape: ics|csv|ndjson}")
  @Operation(hidden = true)
  public Response list(
      @PathParam("shape") String shape, @Context Request request, @Context UriInfo uri) {
    return shapes.list(Suffix.of(shape), request, uri);
  }

  @GET
  @Path("sessions/{id}.{shape: ics|jsonld}")
  @Transactional
  @Operation(hidden = true)
  public Response get(
      @PathParam("id") String id,
      @PathParam("shape") String shape,
      @Context Request request,
      @Context UriInfo uri) {
    Session session =
        Ids.parse(id)
            .flatMap(sessions::findByIdOptional)
            .orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
    return shapes.single(Suffix.of(shape), session, request, uri);
  }

  @GET
  @Path("series/{slug}/sessions/{number: [1-9][0-9]{0,8}}.{shape: ics|jsonld}")
  @Transactional
  @Operation(hidden = true)
  public Response getByNumber(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @PathParam("shape") String shape,
      @Context Request request,
      @Context UriInfo uri) {
    Session session =
        sessions
            .findByNumber(slug, number)
            .orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
    return shapes.single(Suffix.of(shape), session, request, uri);
  }
}
