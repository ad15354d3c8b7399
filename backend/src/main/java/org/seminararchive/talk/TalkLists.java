package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.seminararchive.http.Paging;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Shape;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Highlight;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.ReadOnly;
import org.seminararchive.query.Rows;
import org.seminararchive.session.SessionFilter;

/** Lists of talks: all, of a session, of a speaker. They differ in one condition only. */
@ApplicationScoped
public class TalkLists {
  /** Upper bound of search hits used as a condition of the database query. */
  private static final int MOST_FOUND = 1000;

  @Inject TalkRepository repository;
  @Inject SessionFilter sessionFilter;
  @Inject TalkFilter talkFilter;
  @Inject TalkSearch search;
  @Inject RenderedTalks rendered;
  @Inject Representations representations;

  /** Conditions of the query parameters on talks {@code t} of sessions {@code s}. */
  public Criteria filters(QueryParameters query) {
    return sessionFilter.read(query).and(talkFilter.ofTalk(query));
  }

  /** The talks of one session. */
  public static Criteria ofSession(UUID session) {
    return Criteria.none()
        .and("session", List.of(session), "s.id = :ofSession", Map.of("ofSession", session));
  }

  /** The talks in which a person has a role. */
  public static Criteria ofSpeaker(UUID speaker) {
    return Criteria.none()
        .and(
            "ofSpeaker",
            List.of(speaker),
            "exists (select 1 from t.speakers o where o.speaker.id = :ofSpeaker)",
            Map.of("ofSpeaker", speaker));
  }

  /**
   * @param within condition of the URL path, such as the speaker
   */
  Response answer(Request request, UriInfo uri, Criteria within) {
    QueryParameters query = new QueryParameters(uri.getQueryParameters());
    Criteria where = filters(query).and(within);
    TalkQuery question = TalkQuery.read(query);
    PageRequest page = Paging.read(query, question.orders());
    Shape shape = Shape.read(query, TalkResponse.class);
    query.refuseTheRest();
    if (question.isEmpty() && shape.equals(Shape.WHOLE)) {
      return representations.page(
          request, uri, () -> rendered.summaries(repository.ids(where, page)));
    }
    Function<Talk, TalkResponse> rendering = rendering(shape);
    return representations.page(
        request,
        uri,
        shape,
        () -> {
          ReadOnly.begin(repository.getEntityManager());
          return question.isEmpty()
              ? repository.page(where, page).map(rendering)
              : found(question, where, page, rendering);
        });
  }

  /** The form in lists, or the complete one if a member is requested that only it has. */
  static Function<Talk, TalkResponse> rendering(Shape shape) {
    boolean whole = shape.names("abstract") || shape.names("remarks") || shape.names("references");
    return whole ? TalkResponse::from : TalkResponse::summary;
  }

  /**
   * Complete list for formats without pages. Filters, words and order are read here; further
   * parameters are the caller's.
   *
   * @param within condition of the URL path, such as the speaker
   */
  public TalkSelection select(QueryParameters query, Criteria within) {
    Criteria where = filters(query).and(within);
    TalkQuery question = TalkQuery.read(query);
    return new TalkSelection(
        Paging.order(query, question.orders()),
        Paging.limit(query),
        page -> ids(question, where, page),
        repository);
  }

  /**
   * Same list ordered by announcement or last change, newest first, unless {@code sort} is given.
   *
   * @param usual default limit
   */
  public TalkSelection news(QueryParameters query, Criteria within, int usual) {
    Criteria where = filters(query).and(within);
    TalkQuery question = TalkQuery.read(query);
    int limit = Paging.limit(query).orElse(usual);
    if (query.once("sort").isPresent()) {
      return new TalkSelection(
          Paging.order(query, question.orders()),
          Optional.of(limit),
          page -> ids(question, where, page),
          repository);
    }
    return new TalkSelection(
        TalkOrder.NEWS,
        Optional.of(limit),
        page -> repository.ids(question.isEmpty() ? where : restrictToHits(question, where), page),
        repository);
  }

  // The index evaluates the words, the database the order by change.
  private Criteria restrictToHits(TalkQuery question, Criteria where) {
    var best = new PageRequest(MOST_FOUND, question.orders().get(0), Optional.empty());
    List<UUID> found = search.page(question, where, best).items();
    return Criteria.none().and("found", found, "t.id in :found", Map.of("found", found));
  }

  /**
   * The most relevant talks.
   *
   * @param most upper bound
   */
  public List<TalkResponse> best(String words, int most) {
    var page = new PageRequest(most, TalkOrder.FOUND_BY_WORDS.get(0), Optional.empty());
    var question = new TalkQuery(Optional.of(words), List.of());
    return found(question, Criteria.none(), page, TalkResponse::summary).items();
  }

  private Rows<TalkResponse> found(
      TalkQuery question,
      Criteria where,
      PageRequest page,
      Function<Talk, TalkResponse> rendering) {
    Rows<UUID> ids = ids(question, where, page);
    List<Talk> talks = repository.withParts(ids.items());
    Map<UUID, List<Highlight>> highlights = search.highlights(question, talks);
    return ids.inOrder(talks, t -> t.id)
        .map(t -> rendering.apply(t).with(highlights.getOrDefault(t.id, List.of())));
  }

  private Rows<UUID> ids(TalkQuery question, Criteria where, PageRequest page) {
    return question.isEmpty() ? repository.ids(where, page) : search.page(question, where, page);
  }
}
