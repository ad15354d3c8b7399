package org.seminararchive.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.description.LinkedData;
import org.seminararchive.feed.RenderingContexts.LocalizedTitle;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Representations.Body;
import org.seminararchive.http.Shape;
import org.seminararchive.http.Suffix;
import org.seminararchive.journal.Journal;
import org.seminararchive.query.Criteria;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkLists;
import org.seminararchive.talk.TalkSelection;

/** Writes talks, a list or a single one, in the requested format. */
@ApplicationScoped
class TalkShapes {
  @Inject TalkLists lists;
  @Inject SessionsWithTalks sessions;
  @Inject RenderingContexts contexts;
  @Inject JsonShapes json;
  @Inject Journal journal;
  @Inject Representations representations;

  /**
   * A list of talks.
   *
   * @param within condition of the URL path
   */
  Response list(Criteria within, ShapeCall call) {
    Suffix shape = call.shape();
    QueryParameters query = call.query();
    Optional<String> language = Shape.language(query);
    TalkSelection selection = select(shape, query, within);
    query.refuseTheRest();
    return representations.streamed(
        call.request(), shape, () -> body(shape, selection, contexts.ofList(call.uri(), language)));
  }

  /**
   * All talks of a resource with its own page.
   *
   * @param page path of the page
   */
  Response of(Suffix shape, Criteria within, LocalizedTitle title, String page, ShapeCall call) {
    Optional<String> language = RenderingContexts.language(call);
    TalkSelection selection =
        select(shape, new QueryParameters(new MultivaluedHashMap<>()), within);
    return representations.streamed(
        call.request(),
        shape,
        () -> body(shape, selection, contexts.of(call.uri(), language, title, page)));
  }

  private TalkSelection select(Suffix shape, QueryParameters query, Criteria within) {
    return shape == Suffix.ATOM
        ? lists.news(query, within, AtomFeed.USUAL)
        : lists.select(query, within);
  }

  /** One talk. */
  Response single(Talk talk, ShapeCall call) {
    Suffix shape = call.shape();
    Optional<String> language = RenderingContexts.language(call);
    Published published = Published.from(talk);
    return representations.streamed(
        call.request(),
        shape,
        () -> {
          RenderingContext context =
              contexts.of(
                  call.uri(),
                  language,
                  w -> w.headline(published.talk()),
                  "talks/" + published.talk().id());
          return switch (shape) {
            case CALENDAR -> calendar(context, List.of(List.of(talk.session.id)).iterator());
            case LINKED_DATA ->
                out ->
                    json.document(
                        new LinkedData(context.wording(), context.addresses()).of(published.talk()),
                        out);
            default -> {
              Iterator<List<Published>> one = List.of(List.of(published)).iterator();
              yield out -> shape(shape).write(one, context, out);
            }
          };
        });
  }

  private Body body(Suffix shape, TalkSelection selection, RenderingContext context) {
    if (shape == Suffix.CALENDAR) {
      return calendar(context, sessionsOf(selection));
    }
    Iterator<List<Published>> talks = selection.batches(Published::from);
    return out -> shape(shape).write(talks, context, out);
  }

  private Body calendar(RenderingContext context, Iterator<List<UUID>> ids) {
    var file =
        new CalendarFile(
            new CalendarEvent(context.wording(), context.addresses()), sessions.zoneSpans());
    return out -> file.write(context.heading(), sessions.of(ids), out);
  }

  /** The sessions of the talks without duplicates, in the order of their first talk. */
  private static Iterator<List<UUID>> sessionsOf(TalkSelection selection) {
    var met = new LinkedHashSet<UUID>();
    Iterator<List<UUID>> talks = selection.sessions();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return talks.hasNext();
      }

      @Override
      public List<UUID> next() {
        return talks.next().stream().filter(met::add).toList();
      }
    };
  }

  private TalkShape shape(Suffix shape) {
    return switch (shape) {
      case ATOM -> new AtomFeed(lastChange());
      case CSV -> TalkTable::write;
      case BIBTEX -> TalkShape.citations(BibtexEntry::of);
      case RIS -> TalkShape.citations(RisEntry::of);
      case CSL -> json::citations;
      case NDJSON ->
          (talks, context, out) -> json.lines(talks, Published::talk, context.language(), out);
      default -> throw new IllegalArgumentException("no shape of talks: " + shape);
    };
  }

  private Instant lastChange() {
    return journal.momentOf(journal.revision()).orElse(Instant.EPOCH);
  }
}
