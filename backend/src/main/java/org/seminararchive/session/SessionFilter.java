package org.seminararchive.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.query.Criteria;
import org.seminararchive.series.SeriesDirectory;

/** Filters on attributes of the session. HQL conditions use the alias {@code s}. */
@ApplicationScoped
public class SessionFilter {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private final SeriesDirectory series;

  SessionFilter(SeriesDirectory series) {
    this.series = series;
  }

  public Criteria read(QueryParameters query) {
    Criteria where = Criteria.none();
    where =
        inYears(
            where,
            "year",
            query.integers("year", FIRST_YEAR, LAST_YEAR),
            y -> LocalDate.of(y, 1, 1));
    where =
        inYears(
            where,
            "fiscalYear",
            query.integers("fiscalYear", FIRST_YEAR, LAST_YEAR),
            // A Japanese fiscal year (年度) starts in April and is named after the calendar year of
            // its start.
            y -> LocalDate.of(y, 4, 1));
    where = bound(where, "from", ">=", query);
    where = bound(where, "to", "<=", query);
    List<String> slugs = query.all("series", List.of());
    if (!slugs.isEmpty()) {
      query.oneOf("series", series.slugs(slugs));
      where =
          where.and(
              "series",
              slugs,
              "exists (select 1 from s.memberships m where m.series.slug in :series)",
              Map.of("series", slugs));
    }
    where = anyOf(where, "kind", Kind.class, query);
    where = anyOf(where, "format", Format.class, query);
    where = anyOf(where, "status", Status.class, query);
    List<String> joint = query.oneOf("joint", List.of("true", "false"));
    if (joint.size() == 1) {
      String comparison = joint.get(0).equals("true") ? ">" : "<=";
      where = where.and("joint", joint, "size(s.memberships) " + comparison + " 1", Map.of());
    }
    return where;
  }

  private static Criteria inYears(
      Criteria where, String filter, List<Integer> years, IntFunction<LocalDate> firstDay) {
    if (years.isEmpty()) {
      return where;
    }
    var ranges = new ArrayList<String>();
    var parameters = new LinkedHashMap<String, Object>();
    for (int i = 0; i < years.size(); i++) {
      String first = filter + "First" + i;
      String behind = filter + "Behind" + i;
      ranges.add("(s.startsOn >= :%s and s.startsOn < :%s)".formatted(first, behind));
      parameters.put(first, firstDay.apply(years.get(i)));
      parameters.put(behind, firstDay.apply(years.get(i) + 1));
    }
    return where.and(filter, years, String.join(" or ", ranges), parameters);
  }

  private static Criteria bound(
      Criteria where, String filter, String comparison, QueryParameters query) {
    return query
        .date(filter)
        .map(
            day ->
                where.and(
                    filter,
                    List.of(day),
                    "s.startsOn %s :%s".formatted(comparison, filter),
                    Map.of(filter, day)))
        .orElse(where);
  }

  private static <E extends Enum<E>> Criteria anyOf(
      Criteria where, String filter, Class<E> type, QueryParameters query) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    List<E> wanted = query.oneOf(filter, words).stream().map(w -> Enum.valueOf(type, w)).toList();
    return wanted.isEmpty()
        ? where
        : where.and(
            filter, wanted, "s.%s in :%s".formatted(filter, filter), Map.of(filter, wanted));
  }
}
