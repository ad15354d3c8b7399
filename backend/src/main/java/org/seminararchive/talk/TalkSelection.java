package org.seminararchive.talk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.seminararchive.query.Batches;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/**
 * The talks that a request means, all of them in its order: what a calendar, a feed or a table is
 * made of. Nothing is read before {@link #batches}.
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

  /** How many talks the request wants at most, where it says so. */
  public Optional<Integer> limit() {
    return limit;
  }

  /**
   * @param rendering what to make of each talk, in the transaction in which it was read
   */
  public <R> Batches<R> batches(Function<Talk, R> rendering) {
    return new Batches<>(order, limit, page -> read(page).map(rendering));
  }

  /** The talks' ids alone. */
  public Batches<UUID> ids() {
    return new Batches<>(order, limit, ids);
  }

  private Rows<Talk> read(PageRequest page) {
    Rows<UUID> rows = ids.apply(page);
    Collection<Talk> talks = repository.withParts(rows.items());
    return rows.inOrder(List.copyOf(talks), talk -> talk.id);
  }
}
