package org.seminararchive.query;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A whole list, however long, in memory for a few of its rows: each batch is read in a transaction
 * of its own when it is wanted, so a slow reader holds no connection of the database. What changes
 * meanwhile is met or not; what stays is met once.
 *
 * @param <R> what the rows become
 */
public final class Batches<R> implements Iterator<List<R>> {
  private static final int ROWS = 500;

  private final Keyset order;
  private final Function<PageRequest, Rows<R>> read;
  private int left;
  private Optional<Cursor> cursor = Optional.empty();
  private List<R> next;

  /**
   * @param limit rows of the whole list at most; empty for all
   * @param read reads one page; called in a transaction
   */
  public Batches(Keyset order, Optional<Integer> limit, Function<PageRequest, Rows<R>> read) {
    this.order = order;
    this.left = limit.orElse(Integer.MAX_VALUE);
    this.read = read;
    // At once: what is wrong with the question is told before an answer has begun.
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
