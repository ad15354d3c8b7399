package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.session.SessionFilter;

/**
 * Every list of talks: all of them, a session's, a speaker's. They differ in one condition only.
 */
@ApplicationScoped
public class TalkLists {
  /** Of so many that were found, the newest are taken. */
  private static final int MOST_FOUND = 1000;

  private final TalkRepository repository;
  private final SessionFilter sessionFilter;
  private final TalkFilter talkFilter;
  private final TalkSearch search;
  private final Representations representations;

  TalkLists(
      TalkRepository repository,
      SessionFilter sessionFilter,
      TalkFilter talkFilter,
      TalkSearch search,
      Representations representations) {
    this.repository = repository;
    this.sessionFilter = sessionFilter;
    this.talkFilter = talkFilter;
    this.search = search;
    this.representations = representations;
  }

  /** The filters that the query string names, on talks {@code t} of sessions {@code s}. */
  public Criteria filters(QueryParameters query) {
    return sessionFilter.read(query).and(talkFilter.ofTalk(query));
  }

  /** The talks of one session. */
  public static Criteria ofSession(UUID session) {
    return Criteria.none()
        .and("session", List.of(session), "s.id = :ofSession", Map.of("ofSession", session));
  }

  /** The talks of all sessions of a series. */
  public static Criteria ofSeries(String slug) {
    return Criteria.none()
        .and(
            "ofSeries",
            List.of(slug),
            "exists (select 1 from s.memberships o where o.series.slug = :ofSeries)",
            Map.of("ofSeries", slug));
  }

  /** The talks in which somebody has a role. */
  public static Criteria ofSpeaker(UUID speaker) {
    return Criteria.none()
        .and(
            "ofSpeaker",
            List.of(speaker),
            "exists (select 1 from t.speakers o where o.speaker.id = :ofSpeaker)",
            Map.of("ofSpeaker", speaker));
  }

  /**
   * @param within what the address itself says, such as whose talks these are
   */
  Response answer(Request request, UriInfo uri, Criteria within) {
    QueryParameters query = new QueryParameters(uri.getQueryParameters());
    Criteria where = filters(query).and(within);
    TalkQuestion question = TalkQuestion.read(query);
    PageRequest page = Paging.read(query, question.orders());
    Shape shape = Shape.read(query, TalkResponse.class);
    query.refuseTheRest();
    boolean whole = shape.names("abstract") || shape.names("remarks") || shape.names("references");
    Function<Talk, TalkResponse> rendering = whole ? TalkResponse::from : TalkResponse::summary;
    return representations.page(
        request,
        uri,
        shape,
        () ->
            question.isEmpty()
                ? repository.page(where, page).map(rendering)
                : found(question, where, page, rendering));
  }

  /**
   * The same list in one piece, for shapes that have no pages: filters, words and order are read
   * here, and what the shape itself takes is left to the caller.
   *
   * @param within what the address itself says, such as whose talks these are
   */
  public TalkSelection select(QueryParameters query, Criteria within) {
    Criteria where = filters(query).and(within);
    TalkQuestion question = TalkQuestion.read(query);
    return new TalkSelection(
        Paging.order(query, question.orders()),
        Paging.limit(query),
        page -> ids(question, where, page),
        repository);
  }

  /**
   * The same list, with the newest announcements and changes first, whatever day the talks are on.
   *
   * @param usual so many, where the request does not say how many
   */
  public TalkSelection news(QueryParameters query, Criteria within, int usual) {
    Criteria where = filters(query).and(within);
    TalkQuestion question = TalkQuestion.read(query);
    int limit = Paging.limit(query).orElse(usual);
    return new TalkSelection(
        TalkOrder.NEWS,
        Optional.of(limit),
        page -> repository.ids(question.isEmpty() ? where : among(question, where), page),
        repository);
  }

  // The index knows what is meant, the database what is new.
  private Criteria among(TalkQuestion question, Criteria where) {
    var best = new PageRequest(MOST_FOUND, question.orders().get(0), Optional.empty());
    List<UUID> found = search.page(question, where, best).items();
    return Criteria.none().and("found", found, "t.id in :found", Map.of("found", found));
  }

  /** The talks that are meant most probably, so many at most. */
  public List<TalkResponse> best(String words, int most) {
    var page = new PageRequest(most, TalkOrder.FOUND_BY_WORDS.get(0), Optional.empty());
    var question = new TalkQuestion(Optional.of(words), List.of());
    return found(question, Criteria.none(), page, TalkResponse::summary).items();
  }

  private Rows<TalkResponse> found(
      TalkQuestion question,
      Criteria where,
      PageRequest page,
      Function<Talk, TalkResponse> rendering) {
    Rows<UUID> ids = ids(question, where, page);
    return ids.inOrder(repository.withParts(ids.items()), t -> t.id)
        .map(t -> rendering.apply(t).with(search.highlights(question, t)));
  }

  private Rows<UUID> ids(TalkQuestion question, Criteria where, PageRequest page) {
    return question.isEmpty() ? repository.ids(where, page) : search.page(question, where, page);
  }
}
