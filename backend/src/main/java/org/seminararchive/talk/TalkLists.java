package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.seminararchive.http.Paging;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Shape;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.PageRequest;
import org.seminararchive.session.SessionFilter;

/**
 * Every list of talks: all of them, a session's, a speaker's. They differ in one condition only.
 */
@ApplicationScoped
class TalkLists {
  private final TalkRepository repository;
  private final SessionFilter sessionFilter;
  private final TalkFilter talkFilter;
  private final Representations representations;

  TalkLists(
      TalkRepository repository,
      SessionFilter sessionFilter,
      TalkFilter talkFilter,
      Representations representations) {
    this.repository = repository;
    this.sessionFilter = sessionFilter;
    this.talkFilter = talkFilter;
    this.representations = representations;
  }

  /** The filters that the query string names, on talks {@code t} of sessions {@code s}. */
  Criteria filters(QueryParameters query) {
    return sessionFilter.read(query).and(talkFilter.ofTalk(query));
  }

  /**
   * @param within what the address itself says, such as whose talks these are
   */
  Response answer(Request request, UriInfo uri, Criteria within) {
    QueryParameters query = new QueryParameters(uri.getQueryParameters());
    Criteria where = filters(query).and(within);
    PageRequest page = Paging.read(query, TalkOrder.ALL);
    Shape shape = Shape.read(query, TalkResponse.class);
    query.refuseTheRest();
    boolean whole = shape.names("abstract") || shape.names("remarks") || shape.names("references");
    Function<Talk, TalkResponse> rendering = whole ? TalkResponse::from : TalkResponse::summary;
    return representations.page(
        request, uri, shape, () -> repository.page(where, page).map(rendering));
  }
}
