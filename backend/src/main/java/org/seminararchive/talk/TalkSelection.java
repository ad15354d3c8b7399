package org.seminararchive.talk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.seminararchive.query.Batches;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.ReadOnly;
import org.seminararchive.query.Rows;

/**
 * Complete ordered list of the talks that a request selects, for calendars, feeds and tables.
 * Nothing is read before {@link #batches}.
 */
public final class TalkSelection {
  private final Keyset order;
  private final Optional<Integer> limit;
  private final Function<PageRequest, Rows<UUID>> ids;
  private final TalkRepository repository;

  TalkSelection(
      Keyset order,
      Optional<Integer> limit,
      Function<PageRequest, Rows<UUID>> ids,
      TalkRepository repository) {
    this.order = order;
    this.limit = limit;
    this.ids = ids;
    this.repository = repository;
  }

  /** Limit of the request, if there is one. */
  public Optional<Integer> limit() {
    return limit;
  }

  /**
   * @param rendering converts each talk, within the transaction that read it
   */
  public <R> Batches<R> batches(Function<Talk, R> rendering) {
    return new Batches<>(order, limit, page -> read(page).map(rendering));
  }

  /** Ids of the sessions of the talks, one for each talk. */
  public Batches<UUID> sessions() {
    return new Batches<>(
        order,
        limit,
        page -> {
          Rows<UUID> rows = ids.apply(page);
          Map<UUID, UUID> sessions = repository.sessionsOf(rows.items());
          return rows.inOrder(sessions.entrySet(), Map.Entry::getKey).map(Map.Entry::getValue);
        });
  }

  /** Ids only. */
  public Batches<UUID> ids() {
    return new Batches<>(order, limit, ids);
  }

  private Rows<Talk> read(PageRequest page) {
    ReadOnly.begin(repository.getEntityManager());
    Rows<UUID> rows = ids.apply(page);
    Collection<Talk> talks = repository.withParts(rows.items());
    return rows.inOrder(List.copyOf(talks), talk -> talk.id);
  }
}
