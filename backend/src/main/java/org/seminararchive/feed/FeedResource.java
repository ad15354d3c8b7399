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
import org.seminararchive.series.Series;
import org.seminararchive.session.SessionLists;
import org.seminararchive.talk.TalkLists;

/**
 * Atom feeds of announcements and changes, newest first: of all talks, of filtered talks, of a
 * series, of a speaker.
 */
@Path("/api/v1")
public class FeedResource {
  private static final String ATOM = "{shape: atom}";

  private final TalkShapes talks;
  private final NamedResources named;

  FeedResource(TalkShapes talks, NamedResources named) {
    this.talks = talks;
    this.named = named;
  }

  @GET
  @Path("talks." + ATOM)
  @Operation(hidden = true)
  public Response ofTalks(@Context Request request, @Context UriInfo uri) {
    return talks.list(Suffix.ATOM, Criteria.none(), request, uri);
  }

  @GET
  @Path("series/{slug}." + ATOM)
  @Operation(hidden = true)
  public Response ofSeries(
      @PathParam("slug") String slug, @Context Request request, @Context UriInfo uri) {
    Series series = named.series(slug, uri);
    return talks.of(
        Suffix.ATOM,
        SessionLists.within(slug),
        wording -> wording.text(series.name),
        slug,
        request,
        uri);
  }

  @GET
  @Path("sessions/{id}/talks." + ATOM)
  @Operation(hidden = true)
  public Response ofSession(
      @PathParam("id") String id, @Context Request request, @Context UriInfo uri) {
    return talks.list(Suffix.ATOM, TalkLists.ofSession(named.session(id, uri).id), request, uri);
  }

  @GET
  @Path("series/{slug}/sessions/{number: [1-9][0-9]{0,8}}/talks." + ATOM)
  @Operation(hidden = true)
  public Response ofNumberedSession(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @Context Request request,
      @Context UriInfo uri) {
    Criteria within = TalkLists.ofSession(named.session(slug, number, uri).id);
    return talks.list(Suffix.ATOM, within, request, uri);
  }

  @GET
  @Path("speakers/{id}." + ATOM)
  @Operation(hidden = true)
  public Response ofSpeaker(
      @PathParam("id") String id, @Context Request request, @Context UriInfo uri) {
    return named.speaker(
        id,
        uri,
        speaker ->
            talks.of(
                Suffix.ATOM,
                TalkLists.ofSpeaker(speaker.id),
                wording -> wording.text(speaker.name),
                "speakers/" + speaker.id,
                request,
                uri));
  }

  @GET
  @Path("speakers/{id}/talks." + ATOM)
  @Operation(hidden = true)
  public Response ofTalksOfSpeaker(
      @PathParam("id") String id, @Context Request request, @Context UriInfo uri) {
    return named.speaker(
        id, uri, speaker -> talks.list(Suffix.ATOM, TalkLists.ofSpeaker(speaker.id), request, uri));
  }
}
