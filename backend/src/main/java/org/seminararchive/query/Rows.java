package org.seminararchive.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One page's rows in the order of the list, with the cursors of its neighbours.
 *
 * @param items the rows
 * @param total rows in the whole list
 * @param next where the following page begins, if there is one
 * @param previous where the page before begins, if there may be one
 * @param suggestion where nothing was found, what could be asked for instead; {@code null} if
 *     nothing
 */
public record Rows<T>(
    List<T> items,
    long total,
    Optional<Cursor> next,
    Optional<Cursor> previous,
    Object suggestion) {

  /** Rows of a list that has nothing else to suggest. */
  public Rows(List<T> items, long total, Optional<Cursor> next, Optional<Cursor> previous) {
    this(items, total, next, previous, null);
  }

  /** The same with what to ask for instead. */
  public Rows<T> suggesting(Object instead) {
    return new Rows<>(items, total, next, previous, instead);
  }

  public <R> Rows<R> map(Function<T, R> mapping) {
    return with(items.stream().map(mapping).toList());
  }

  /**
   * The same page of what these rows are the keys of, brought back into the order of the keys,
   * without what has gone in the meantime.
   */
  public <R> Rows<R> inOrder(Collection<R> found, Function<R, T> key) {
    var byKey = found.stream().collect(Collectors.toMap(key, Function.identity()));
    return with(items.stream().filter(byKey::containsKey).<R>map(byKey::get).toList());
  }

  private <R> Rows<R> with(List<R> others) {
    return new Rows<>(others, total, next, previous, suggestion);
  }
}
