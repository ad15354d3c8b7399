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
import org.seminararchive.http.Suffix;
import org.seminararchive.series.Series;
import org.seminararchive.session.SessionLists;
import org.seminararchive.talk.TalkLists;

/** Calendar and Atom feed of everything of a series or a speaker. */
@Path("/api/v1")
public class SubscriptionResource {
  private static final String SHAPE = "{shape: ics|atom}";

  private final TalkShapes talks;
  private final SessionShapes sessions;
  private final NamedResources named;

  SubscriptionResource(TalkShapes talks, SessionShapes sessions, NamedResources named) {
    this.talks = talks;
    this.sessions = sessions;
    this.named = named;
  }

  @GET
  @Path("series/{slug}." + SHAPE)
  @Operation(hidden = true)
  public Response ofSeries(
      @PathParam("slug") String slug,
      @PathParam("shape") String shape,
      @Context Request request,
      @Context UriInfo uri) {
    Series series = named.series(slug, uri);
    LocalizedTitle title = wording -> wording.text(series.name);
    return Suffix.of(shape) == Suffix.CALENDAR
        ? sessions.calendar(slug, title, request, uri)
        : talks.of(Suffix.ATOM, SessionLists.within(slug), title, slug, request, uri);
  }

  @GET
  @Path("speakers/{id}." + SHAPE)
  @Operation(hidden = true)
  public Response ofSpeaker(
      @PathParam("id") String id,
      @PathParam("shape") String shape,
      @Context Request request,
      @Context UriInfo uri) {
    return named.speaker(
        id,
        uri,
        speaker ->
            talks.of(
                Suffix.of(shape),
                TalkLists.ofSpeaker(speaker.id),
                wording -> wording.text(speaker.name),
                "speakers/" + speaker.id,
                request,
                uri));
  }
}
