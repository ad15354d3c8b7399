package org.seminararchive.feed;

import jakarta.transaction.Transactional;
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
import org.seminararchive.series.Series;
import org.seminararchive.series.SeriesRepository;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.speaker.FormerIds;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.talk.TalkLists;

/**
 * Announcements and changes as Atom feeds, newest first: of everything, of any filters, of a
 * series, of a person.
 */
@Path("/api/v1")
public class FeedResource {
  private static final String ATOM = "{shape: atom}";

  private final TalkShapes talks;
  private final SeriesRepository series;
  private final SessionRepository sessions;
  private final SpeakerRepository speakers;
  private final FormerIds moves;

  FeedResource(
      TalkShapes talks,
      SeriesRepository series,
      SessionRepository sessions,
      SpeakerRepository speakers,
      FormerIds moves) {
    this.talks = talks;
    this.series = series;
    this.sessions = sessions;
    this.speakers = speakers;
    this.moves = moves;
  }

  @GET
  @Path("talks." + ATOM)
  @Operation(hidden = true)
  public Response ofTalks(@Context Request request, @Context UriInfo uri) {
    return talks.list(Suffix.ATOM, Criteria.none(), request, uri);
  }

  @GET
  @Path("series/{slug}." + ATOM)
  @Transactional
  @Operation(hidden = true)
  public Response ofSeries(
      @PathParam("slug") String slug, @Context Request request, @Context UriInfo uri) {
    Series found = series.findBySlug(slug).orElseThrow(() -> missing(uri));
    return talks.of(
        Suffix.ATOM,
        TalkLists.ofSeries(slug),
        wording -> wording.text(found.name),
        slug,
        request,
        uri);
  }

  @GET
  @Path("sessions/{id}/talks." + ATOM)
  @Operation(hidden = true)
  public Response ofSession(
      @PathParam("id") String id, @Context Request request, @Context UriInfo uri) {
    UUID session =
        Ids.parse(id)
            .filter(i -> sessions.findByIdOptional(i).isPresent())
            .orElseThrow(() -> missing(uri));
    return talks.list(Suffix.ATOM, TalkLists.ofSession(session), request, uri);
  }

  @GET
  @Path("speakers/{id}." + ATOM)
  @Transactional
  @Operation(hidden = true)
  public Response ofSpeaker(
      @PathParam("id") String id, @Context Request request, @Context UriInfo uri) {
    Optional<Response> moved = moves.answer(id, uri);
    if (moved.isPresent()) {
      return moved.get();
    }
    Speaker speaker =
        Ids.parse(id).flatMap(speakers::findByIdOptional).orElseThrow(() -> missing(uri));
    return talks.of(
        Suffix.ATOM,
        TalkLists.ofSpeaker(speaker.id),
        wording -> wording.text(speaker.name),
        "speakers/" + speaker.id,
        request,
        uri);
  }

  @GET
  @Path("speakers/{id}/talks." + ATOM)
  @Transactional
  @Operation(hidden = true)
  public Response ofSpeakersTalks(
      @PathParam("id") String id, @Context Request request, @Context UriInfo uri) {
    Optional<Response> moved = moves.answer(id, uri);
    if (moved.isPresent()) {
      return moved.get();
    }
    UUID speaker =
        Ids.parse(id)
            .filter(i -> speakers.findByIdOptional(i).isPresent())
            .orElseThrow(() -> missing(uri));
    return talks.list(Suffix.ATOM, TalkLists.ofSpeaker(speaker), request, uri);
  }

  private static ApiProblem missing(UriInfo uri) {
    return ApiProblem.notFound(uri.getRequestUri().getPath());
  }
}
