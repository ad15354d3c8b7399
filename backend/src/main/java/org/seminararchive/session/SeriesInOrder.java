package org.seminararchive.session;

import java.util.List;
import java.util.Map;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.PageRequest;

/**
 * A list filtered by one series, read from that series' numbers, which an index has in the order of
 * start. As a condition of each session the filter would read all sessions from the cursor on,
 * however few belong to the series. All other lists stay as they are.
 *
 * @param from the {@code from} clause, with the alias {@code s}
 */
public record SeriesInOrder(String from, Criteria where, PageRequest page) {
  private static final String FILTER = "series";

  public static SeriesInOrder of(String from, Criteria where, PageRequest page) {
    boolean isOne = where.values().getOrDefault(FILTER, List.of()).size() == 1;
    if (!isOne) {
      return new SeriesInOrder(from, where, page);
    }
    Object id = where.parameters().get(SessionFilter.ONE_SERIES);
    Criteria ofNumber =
        where
            .without(FILTER)
            .and(
                FILTER,
                where.values().get(FILTER),
                "n.series.id = :numbered",
                Map.of("numbered", id));
    return new SeriesInOrder(
        from + " join s.memberships n",
        ofNumber.map(SeriesInOrder::startOfNumber),
        page.in(page.order().map(SeriesInOrder::startOfNumber)));
  }

  private static String startOfNumber(String hql) {
    return hql.replace("s.startsAt", "n.startsAt");
  }
}
