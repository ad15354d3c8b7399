package org.seminararchive.feed;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.feed.RenderingContexts.LocalizedTitle;
import org.seminararchive.http.Suffix;
import org.seminararchive.series.Series;
import org.seminararchive.session.SessionLists;
import org.seminararchive.talk.TalkLists;

/** Calendar and Atom feed of all talks of a series or a speaker. */
@Path("/api/v1")
public class SubscriptionResource {
  private static final String SHAPE = "{shape: ics|atom}";

  @Inject TalkShapes talks;
  @Inject SessionShapes sessions;
  @Inject NamedResources named;

  @GET
  @Path("series/{slug}." + SHAPE)
  @Operation(hidden = true)
  public Response ofSeries(@PathParam("slug") String slug, @BeanParam ShapeCall call) {
    Series series = named.series(slug, call.uri());
    LocalizedTitle title = wording -> wording.text(series.name);
    return call.shape() == Suffix.CALENDAR
        ? sessions.calendar(slug, title, call)
        : talks.of(Suffix.ATOM, SessionLists.within(slug), title, slug, call);
  }

  @GET
  @Path("speakers/{id}." + SHAPE)
  @Operation(hidden = true)
  public Response ofSpeaker(@PathParam("id") String id, @BeanParam ShapeCall call) {
    return named.speaker(
        id,
        call.uri(),
        speaker ->
            talks.of(
                call.shape(),
                TalkLists.ofSpeaker(speaker.id),
                wording -> wording.text(speaker.name),
                "speakers/" + speaker.id,
                call));
  }
}
