package org.seminararchive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.seminararchive.query.Cursor;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/**
 * Pages of search results. A cursor contains the sort keys of the last row and its position. If the
 * row is still at that position, reading continues there; otherwise the list has changed, and the
 * position is determined from the sort keys, so that no row is repeated or skipped.
 */
final class ResultPages {
  private static final int STEP = 1000;

  /** A row of a result with its sort keys. */
  record Found(UUID id, List<Comparable<?>> keys) {
    List<String> text() {
      return keys.stream().map(Object::toString).toList();
    }
  }

  /** Some rows of the result, and the total. */
  record Part(List<Found> rows, long total) {}

  private final PageRequest page;
  private final BiFunction<Integer, Integer, Part> fetch;

  /**
   * @param page in an order whose last column is the position
   * @param fetch reads rows by offset and maximum number
   */
  ResultPages(PageRequest page, BiFunction<Integer, Integer, Part> fetch) {
    this.page = page;
    this.fetch = fetch;
  }

  Rows<UUID> read() {
    int limit = page.limit();
    int before = page.cursor().map(this::placeOf).orElse(0);
    int from = page.backward() ? Math.max(0, before - limit) : before;
    int wanted = page.backward() ? before - from : limit;
    Part part =
        wanted == 0 ? new Part(List.of(), fetch.apply(0, 1).total()) : fetch.apply(from, wanted);
    List<Found> rows = part.rows();
    if (rows.isEmpty()) {
      return new Rows<>(List.of(), part.total(), Optional.empty(), Optional.empty());
    }
    boolean more = from + rows.size() < part.total();
    return new Rows<>(
        rows.stream().map(Found::id).toList(),
        part.total(),
        more
            ? Optional.of(cursor(false, rows.get(rows.size() - 1), from + rows.size() - 1))
            : Optional.empty(),
        from > 0 ? Optional.of(cursor(true, rows.get(0), from)) : Optional.empty());
  }

  private Cursor cursor(boolean backward, Found row, int at) {
    var keys = new ArrayList<>(row.text());
    keys.add(String.valueOf(at));
    return new Cursor(page.order().name(), backward, keys);
  }

  /** Number of rows before the cursor's position. */
  private int placeOf(Cursor cursor) {
    List<Object> keys = keys(cursor);
    int at = (Integer) keys.get(keys.size() - 1);
    int behind = cursor.backward() ? 0 : 1;
    List<Found> there = fetch.apply(at, 1).rows();
    if (!there.isEmpty() && compare(there.get(0), keys) == 0) {
      return at + behind;
    }
    int before = 0;
    while (true) {
      List<Found> rows = fetch.apply(before, STEP).rows();
      for (Found row : rows) {
        int order = compare(row, keys);
        if (order > 0 || order == 0 && cursor.backward()) {
          return before;
        }
        before++;
      }
      if (rows.size() < STEP) {
        return before;
      }
    }
  }

  private List<Object> keys(Cursor cursor) {
    List<Keyset.Column> columns = page.order().columns();
    var keys = new ArrayList<Object>();
    for (int i = 0; i < columns.size(); i++) {
      keys.add(columns.get(i).parse().apply(cursor.keys().get(i)));
    }
    return keys;
  }

  @SuppressWarnings("unchecked")
  private int compare(Found row, List<Object> keys) {
    for (int i = 0; i < row.keys().size(); i++) {
      int order = ((Comparable<Object>) row.keys().get(i)).compareTo(keys.get(i));
      if (order != 0) {
        return page.order().columns().get(i).ascending() ? order : -order;
      }
    }
    return 0;
  }
}
