package org.seminararchive.query;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A complete list of any length with only a few rows in memory. Each batch is read on demand in its
 * own transaction, so a slow client holds no database connection. Rows inserted or deleted
 * meanwhile may be missing; all other rows appear exactly once.
 *
 * @param <R> type of the rendered rows
 */
public final class Batches<R> implements Iterator<List<R>> {
  private static final int ROWS = 200;

  private final Keyset order;
  private final Function<PageRequest, Rows<R>> read;
  private int left;
  private Optional<Cursor> cursor = Optional.empty();
  private List<R> next;

  /**
   * @param limit maximum number of rows; empty for all
   * @param read reads one page; called in a transaction
   */
  public Batches(Keyset order, Optional<Integer> limit, Function<PageRequest, Rows<R>> read) {
    this.order = order;
    this.left = limit.orElse(Integer.MAX_VALUE);
    this.read = read;
    // Eager, so that an invalid query fails before the response starts.
    advance();
  }

  @Override
  public boolean hasNext() {
    return !next.isEmpty();
  }

  @Override
  public List<R> next() {
    if (next.isEmpty()) {
      throw new NoSuchElementException();
    }
    List<R> batch = next;
    if (left > 0 && cursor.isPresent()) {
      advance();
    } else {
      next = List.of();
    }
    return batch;
  }

  private void advance() {
    var page = new PageRequest(Math.min(left, ROWS), order, cursor, false);
    Rows<R> rows = QuarkusTransaction.requiringNew().call(() -> read.apply(page));
    next = rows.items();
    left -= next.size();
    cursor = rows.next();
  }
}
