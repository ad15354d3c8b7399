package org.seminararchive.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.http.Paging;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.query.Batches;
import org.seminararchive.query.Criteria;

/** Lists of sessions, filtered by attributes of the session and of its talks. */
@ApplicationScoped
public class SessionLists {
  private final SessionRepository repository;
  private final SessionFilter filter;
  private final TalkConditions talkConditions;

  SessionLists(SessionRepository repository, SessionFilter filter, TalkConditions talkConditions) {
    this.repository = repository;
    this.filter = filter;
    this.talkConditions = talkConditions;
  }

  /** Conditions of the query parameters on sessions {@code s}. */
  public Criteria filters(QueryParameters query) {
    return filter.read(query).and(talkConditions.read(query));
  }

  /** Complete list for formats without pages. */
  public Selection select(QueryParameters query) {
    Criteria where = filters(query);
    var order = Paging.order(query, SessionOrder.ALL);
    var limit = Paging.limit(query);
    return () -> new Batches<>(order, limit, page -> repository.ids(where, page));
  }

  /** All sessions of a series, newest first. */
  public Selection ofSeries(String slug) {
    Criteria where =
        Criteria.none()
            .and(
                "ofSeries",
                List.of(slug),
                "exists (select 1 from s.memberships o where o.series.slug = :ofSeries)",
                Map.of("ofSeries", slug));
    return () ->
        new Batches<>(
            SessionOrder.ALL.get(0), Optional.empty(), page -> repository.ids(where, page));
  }

  /** A lazily read list of sessions. */
  @FunctionalInterface
  public interface Selection {
    Batches<UUID> ids();
  }
}
