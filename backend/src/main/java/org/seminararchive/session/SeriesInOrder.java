package org.seminararchive.session;

import java.util.List;
import java.util.Map;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.PageRequest;

/**
 * Reads a list filtered by one series from the numbers of that series, which are indexed in the
 * order of start. A condition on sessions would read all sessions after the cursor, even if few
 * belong to the series. Other lists are unchanged.
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
