package org.seminararchive.http;

import java.util.List;
import java.util.Optional;
import org.seminararchive.query.Cursor;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageRequest;
import org.seminararchive.text.LinearPattern;

/** Reads {@code limit}, {@code sort} and {@code cursor}, common to all lists. */
public final class Paging {
  private static final LinearPattern LIMIT = LinearPattern.compile("\\d{1,3}");

  private static final int DEFAULT_LIMIT = 20;
  private static final int MOST = 100;

  private Paging() {}

  /**
   * @param orders available orders, the default first
   */
  public static PageRequest read(QueryParameters query, List<Keyset> orders) {
    int limit = limit(query).orElse(DEFAULT_LIMIT);
    Keyset order = order(query, orders);
    Optional<Cursor> cursor = query.once("cursor").flatMap(c -> cursor(query, c, order));
    return new PageRequest(limit, order, cursor);
  }

  /** Limit of the request, if there is one. */
  public static Optional<Integer> limit(QueryParameters query) {
    return query.once("limit").map(value -> limit(query, value));
  }

  /** Requested order, otherwise the first. */
  public static Keyset order(QueryParameters query, List<Keyset> orders) {
    return query.once("sort").map(value -> order(query, value, orders)).orElse(orders.get(0));
  }

  private static int limit(QueryParameters query, String value) {
    if (LIMIT.matches(value)) {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    }
    query.refuse("limit", "out-of-range", value, List.of("1–" + MOST));
    return DEFAULT_LIMIT;
  }

  private static Keyset order(QueryParameters query, String value, List<Keyset> orders) {
    Optional<Keyset> order = orders.stream().filter(o -> o.name().equals(value)).findFirst();
    if (order.isEmpty()) {
      query.refuse("sort", "unknown-value", value, orders.stream().map(Keyset::name).toList());
    }
    return order.orElse(orders.get(0));
  }

  private static Optional<Cursor> cursor(QueryParameters query, String value, Keyset order) {
    Optional<Cursor> cursor = Cursor.decode(value).filter(order::understands);
    if (cursor.isEmpty()) {
      query.refuse("cursor", "invalid-cursor", value, List.of());
    }
    return cursor;
  }
}
