package org.seminararchive.query;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows of one page in list order, with the cursors of the adjacent pages.
 *
 * @param items the rows
 * @param total number of rows in the whole list
 * @param next cursor of the next page, if there is one
 * @param previous cursor of the previous page, if there may be one
 * @param suggestion alternative query if nothing was found; {@code null} if there is none
 */
public record Rows<T>(
    List<T> items,
    long total,
    Optional<Cursor> next,
    Optional<Cursor> previous,
    Object suggestion) {

  /** Rows without a suggestion. */
  public Rows(List<T> items, long total, Optional<Cursor> next, Optional<Cursor> previous) {
    this(items, total, next, previous, null);
  }

  /** Same rows with an alternative query. */
  public Rows<T> suggesting(Object instead) {
    return new Rows<>(items, total, next, previous, instead);
  }

  public <R> Rows<R> map(Function<T, R> mapping) {
    return with(items.stream().map(mapping).toList());
  }

  /** Replaces items, and omits those without a replacement. */
  public <R> Rows<R> mapPresent(Function<T, R> mapping) {
    return with(items.stream().map(mapping).filter(Objects::nonNull).toList());
  }

  /**
   * Replaces ids by the entities read for them, in the order of the ids. Entities deleted in the
   * meantime are omitted.
   */
  public <R> Rows<R> inOrder(Collection<R> found, Function<R, T> key) {
    var byKey = found.stream().collect(Collectors.toMap(key, Function.identity()));
    return mapPresent(byKey::get);
  }

  private <R> Rows<R> with(List<R> others) {
    return new Rows<>(others, total, next, previous, suggestion);
  }
}
