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
import org.seminararchive.talk.TalkLists;

/**
 * Talks in formats other than JSON: the paths of the JSON resources with the suffix of the format.
 */
@Path("/api/v1")
public class TalkShapesResource {
  private static final String LIST = "{shape: ics|csv|ndjson|atom|bib|ris|csl[.]json}";
  private static final String SINGLE = "{shape: ics|bib|ris|csl[.]json|jsonld}";

  private final TalkShapes shapes;
  private final NamedResources named;

  TalkShapesResource(TalkShapes shapes, NamedResources named) {
    this.shapes = shapes;
    this.named = named;
  }

  @GET
  @Path("talks." + LIST)
  @Operation(hidden = true)
  public Response list(
      @PathParam("shape") String shape, @Context Request request, @Context UriInfo uri) {
    return shapes.list(Suffix.of(shape), Criteria.none(), request, uri);
  }

  @GET
  @Path("talks/{id}." + SINGLE)
  @Operation(hidden = true)
  public Response get(
      @PathParam("id") String id,
      @PathParam("shape") String shape,
      @Context Request request,
      @Context UriInfo uri) {
    return shapes.single(Suffix.of(shape), named.talk(id, uri), request, uri);
  }

  @GET
  @Path("sessions/{id}/talks." + LIST)
  @Operation(hidden = true)
  public Response ofSession(
      @PathParam("id") String id,
      @PathParam("shape") String shape,
      @Context Request request,
      @Context UriInfo uri) {
    return shapes.list(
        Suffix.of(shape), TalkLists.ofSession(named.session(id, uri).id), request, uri);
  }

  @GET
  @Path("series/{slug}/sessions/{number: [1-9][0-9]{0,8}}/talks." + LIST)
  @Operation(hidden = true)
  public Response ofNumberedSession(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @PathParam("shape") String shape,
      @Context Request request,
      @Context UriInfo uri) {
    Criteria within = TalkLists.ofSession(named.session(slug, number, uri).id);
    return shapes.list(Suffix.of(shape), within, request, uri);
  }

  @GET
  @Path("speakers/{id}/talks." + LIST)
  @Operation(hidden = true)
  public Response ofSpeaker(
      @PathParam("id") String id,
      @PathParam("shape") String shape,
      @Context Request request,
      @Context UriInfo uri) {
    return named.speaker(
        id,
        uri,
        speaker -> shapes.list(Suffix.of(shape), TalkLists.ofSpeaker(speaker.id), request, uri));
  }
}
