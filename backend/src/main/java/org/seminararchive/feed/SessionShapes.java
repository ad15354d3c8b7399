package org.seminararchive.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.description.Addresses;
import org.seminararchive.description.LinkedData;
import org.seminararchive.feed.RenderingContexts.LocalizedTitle;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Representations.Body;
import org.seminararchive.http.Shape;
import org.seminararchive.http.Suffix;
import org.seminararchive.query.Criteria;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionLists;

/** Writes sessions, a list or a single one, in the requested format. */
@ApplicationScoped
class SessionShapes {
  @Inject SessionLists lists;
  @Inject SessionsWithTalks sessions;
  @Inject RenderingContexts contexts;
  @Inject JsonShapes json;
  @Inject Representations representations;

  /**
   * The sessions selected by filters.
   *
   * @param within condition of the URL itself
   */
  Response list(Criteria within, ShapeCall call) {
    QueryParameters query = call.query();
    Optional<String> language = Shape.language(query);
    SessionLists.Selection selection = lists.select(query, within);
    query.refuseTheRest();
    return representations.streamed(
        call.request(),
        call.shape(),
        () -> body(call.shape(), selection.ids(), contexts.ofList(call.uri(), language)));
  }

  /** All sessions of a series. */
  Response calendar(String slug, LocalizedTitle title, ShapeCall call) {
    Optional<String> language = RenderingContexts.language(call);
    return representations.streamed(
        call.request(),
        Suffix.CALENDAR,
        () -> {
          Iterator<List<SessionWithTalks>> all = sessions.of(lists.ofSeries(slug).ids());
          return calendar(all, contexts.of(call.uri(), language, title, slug));
        });
  }

  /** One session with its talks. */
  Response single(Session session, ShapeCall call) {
    Optional<String> language = RenderingContexts.language(call);
    return representations.streamed(
        call.request(),
        call.shape(),
        () -> {
          List<SessionWithTalks> one = sessions.of(List.of(session.id));
          SessionWithTalks sessionWithTalks = one.get(0);
          LocalizedTitle title =
              wording -> wording.headline(sessionWithTalks.session(), sessionWithTalks.talks());
          String page =
              new Addresses(URI.create(""))
                  .session(sessionWithTalks.session())
                  .or(
                      () ->
                          sessionWithTalks.talks().stream().findFirst().map(t -> "talks/" + t.id()))
                  .orElse("");
          RenderingContext context = contexts.of(call.uri(), language, title, page);
          var linked = new LinkedData(context.wording(), context.addresses());
          return call.shape() == Suffix.LINKED_DATA
              ? out ->
                  json.document(
                      linked.of(sessionWithTalks.session(), sessionWithTalks.talks()), out)
              : calendar(List.of(one).iterator(), context);
        });
  }

  private Body body(Suffix shape, Iterator<List<UUID>> ids, RenderingContext context) {
    Iterator<List<SessionWithTalks>> all = sessions.of(ids);
    return switch (shape) {
      case CALENDAR -> calendar(all, context);
      case CSV -> out -> SessionTable.write(all, context, out);
      case NDJSON -> out -> json.lines(all, SessionWithTalks::session, context.language(), out);
      default -> throw new IllegalArgumentException("no shape of sessions: " + shape);
    };
  }

  private Body calendar(Iterator<List<SessionWithTalks>> all, RenderingContext context) {
    var file =
        new CalendarFile(
            new CalendarEvent(context.wording(), context.addresses()), sessions.zoneSpans());
    return out -> file.write(context.heading(), all, out);
  }
}
