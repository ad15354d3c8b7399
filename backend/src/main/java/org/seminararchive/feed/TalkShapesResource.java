package org.seminararchive.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.Suffix;
import org.seminararchive.query.Criteria;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.speaker.FormerIds;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.talk.TalkLists;

/** Talks in other shapes than JSON, at the addresses of the JSON with the shape's suffix. */
@Path("/api/v1")
public class TalkShapesResource {
  private static final String LIST = "{shape: ics|csv|ndjson|bib|ris|csl[.]json}";
  private static final String SINGLE = "{shape: ics|bib|ris|csl[.]json|jsonld}";

  private final TalkShapes shapes;
  private final SessionRepository sessions;
  private final SpeakerRepository speakers;
  private final FormerIds moves;

  TalkShapesResource(
      TalkShapes shapes, SessionRepository sessions, SpeakerRepository speakers, FormerIds moves) {
    this.shapes = shapes;
    this.sessions = sessions;
    this.speakers = speakers;
    this.moves = moves;
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
    return shapes.single(
        Suffix.of(shape),
        Ids.parse(id).flatMap(shapes::find).orElseThrow(() -> missing(uri)),
        request,
        uri);
  }

  @GET
  @Path("sessions/{id}/talks." + LIST)
  @Operation(hidden = true)
  public Response ofSession(
      @PathParam("id") String id,
      @PathParam("shape") String shape,
      @Context Request request,
      @Context UriInfo uri) {
    UUID session =
        Ids.parse(id)
            .filter(i -> sessions.findByIdOptional(i).isPresent())
            .orElseThrow(() -> missing(uri));
    return shapes.list(Suffix.of(shape), TalkLists.ofSession(session), request, uri);
  }

  @GET
  @Path("speakers/{id}/talks." + LIST)
  @Operation(hidden = true)
  public Response ofSpeaker(
      @PathParam("id") String id,
      @PathParam("shape") String shape,
      @Context Request request,
      @Context UriInfo uri) {
    Optional<Response> moved = moves.answer(id, uri);
    if (moved.isPresent()) {
      return moved.get();
    }
    UUID speaker =
        Ids.parse(id)
            .filter(i -> speakers.findByIdOptional(i).isPresent())
            .orElseThrow(() -> missing(uri));
    return shapes.list(Suffix.of(shape), TalkLists.ofSpeaker(speaker), request, uri);
  }

  private static ApiProblem missing(UriInfo uri) {
    return ApiProblem.notFound(uri.getRequestUri().getPath());
  }
}
