package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
    Rows<UUID> ids = search.page(question, where, page);
    return ids.inOrder(repository.withParts(ids.items()), t -> t.id)
        .map(t -> rendering.apply(t).with(search.highlights(question, t)));
  }
}
