package org.seminararchive.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.http.Paging;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Shape;
import org.seminararchive.query.Batches;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageRequest;

/** Lists of sessions, filtered by attributes of the session and of its talks. */
@ApplicationScoped
public class SessionLists {
  @Inject SessionRepository repository;
  @Inject SessionFilter filter;
  @Inject TalkConditions talkConditions;
  @Inject Representations representations;

  /** Conditions of the query parameters on sessions {@code s}. */
  public Criteria filters(QueryParameters query) {
    return filter.read(query).and(talkConditions.read(query));
  }

  /**
   * Complete list for formats without pages.
   *
   * @param within condition of the URL itself
   */
  public Selection select(QueryParameters query, Criteria within) {
    Criteria where = filters(query).and(within);
    var order = Paging.order(query, SessionOrder.ALL);
    var limit = Paging.limit(query);
    return () -> new Batches<>(order, limit, page -> repository.ids(where, page));
  }

  /** All sessions of a series, newest first. */
  public Selection ofSeries(String slug) {
    return ofSeries(slug, SessionOrder.ALL.get(0));
  }

  /** All sessions of a series, oldest first. */
  public Selection programme(String slug) {
    return ofSeries(slug, SessionOrder.ALL.get(1));
  }

  private Selection ofSeries(String slug, Keyset order) {
    Criteria where = within(slug);
    return () -> new Batches<>(order, Optional.empty(), page -> repository.ids(where, page));
  }

  /** Condition: the session belongs to a series. */
  public static Criteria within(String slug) {
    return Criteria.none()
        .and(
            "ofSeries",
            List.of(slug),
            "exists (select 1 from s.memberships o where o.series.slug = :ofSeries)",
            Map.of("ofSeries", slug));
  }

  /**
   * A page of a list.
   *
   * @param within condition of the URL path
   */
  Response answer(Request request, UriInfo uri, Criteria within) {
    QueryParameters query = new QueryParameters(uri.getQueryParameters());
    Criteria where = filters(query).and(within);
    PageRequest page = Paging.read(query, SessionOrder.ALL);
    Shape shape = Shape.read(query, SessionResponse.class);
    query.refuseTheRest();
    return representations.page(
        request,
        uri,
        shape,
        () ->
            repository
                .page(where, page)
                .map(
                    shape.names("remarks") || shape.names("joining")
                        ? SessionResponse::complete
                        : SessionResponse::summary));
  }

  /** A lazily read list of sessions. */
  @FunctionalInterface
  public interface Selection {
    Batches<UUID> ids();
  }
}
