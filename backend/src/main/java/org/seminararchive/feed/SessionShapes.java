package org.seminararchive.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
  private final SessionLists lists;
  private final SessionsWithTalks meetings;
  private final RenderingContexts settings;
  private final JsonShapes json;
  private final Representations representations;

  SessionShapes(
      SessionLists lists,
      SessionsWithTalks meetings,
      RenderingContexts settings,
      JsonShapes json,
      Representations representations) {
    this.lists = lists;
    this.meetings = meetings;
    this.settings = settings;
    this.json = json;
    this.representations = representations;
  }

  /**
   * The sessions selected by filters.
   *
   * @param within condition of the URL itself
   */
  Response list(Suffix shape, Criteria within, Request request, UriInfo uri) {
    var query = new QueryParameters(uri.getQueryParameters());
    Optional<String> language = Shape.language(query);
    SessionLists.Selection selection = lists.select(query, within);
    query.refuseTheRest();
    return representations.streamed(
        request,
        uri,
        shape,
        () -> body(shape, selection.ids(), settings.ofList(uri, language), language));
  }

  /** All sessions of a series. */
  Response calendar(String slug, LocalizedTitle title, Request request, UriInfo uri) {
    var query = new QueryParameters(uri.getQueryParameters());
    Optional<String> language = Shape.language(query);
    query.refuseTheRest();
    return representations.streamed(
        request,
        uri,
        Suffix.CALENDAR,
        () -> {
          Iterator<List<SessionWithTalks>> all = meetings.of(lists.ofSeries(slug).ids());
          return calendar(all, settings.of(uri, language, title, slug));
        });
  }

  /** One session with its talks. */
  Response single(Suffix shape, Session session, Request request, UriInfo uri) {
    var query = new QueryParameters(uri.getQueryParameters());
    Optional<String> language = Shape.language(query);
    query.refuseTheRest();
    return representations.streamed(
        request,
        uri,
        shape,
        () -> {
          List<SessionWithTalks> one = meetings.of(List.of(session.id));
          SessionWithTalks meeting = one.get(0);
          LocalizedTitle title = wording -> wording.headline(meeting.session(), meeting.talks());
          String page =
              new Addresses(URI.create(""))
                  .session(meeting.session())
                  .or(() -> meeting.talks().stream().findFirst().map(t -> "talks/" + t.id()))
                  .orElse("");
          RenderingContext setting = settings.of(uri, language, title, page);
          var linked = new LinkedData(setting.wording(), setting.addresses());
          return shape == Suffix.LINKED_DATA
              ? out -> json.document(linked.of(meeting.session(), meeting.talks()), out)
              : calendar(List.of(one).iterator(), setting);
        });
  }

  private Body body(
      Suffix shape, Iterator<List<UUID>> ids, RenderingContext setting, Optional<String> language) {
    Iterator<List<SessionWithTalks>> all = meetings.of(ids);
    return switch (shape) {
      case CALENDAR -> calendar(all, setting);
      case CSV -> out -> SessionTable.write(all, setting, out);
      case NDJSON -> out -> json.lines(all, SessionWithTalks::session, language, out);
      default -> throw new IllegalArgumentException("no shape of sessions: " + shape);
    };
  }

  private static Body calendar(
      Iterator<List<SessionWithTalks>> meetings, RenderingContext setting) {
    var file = new CalendarFile(new CalendarEvent(setting.wording(), setting.addresses()));
    return out -> file.write(setting.heading(), meetings, out);
  }
}
