package org.seminararchive.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.query.Criteria;
import org.seminararchive.series.SeriesDirectory;

/** Filters on attributes of the session. HQL conditions use the alias {@code s}. */
@ApplicationScoped
public class SessionFilter {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  /** Name of the parameter with the id, if the list is filtered by a single series. */
  static final String ONE_SERIES = "series0";

  @Inject SeriesDirectory series;

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
    Optional<LocalDate> from = query.date("from");
    where = from.isPresent() ? from(where, from.get()) : where;
    Optional<LocalDate> to = query.date("to");
    where = to.isPresent() ? to(where, to.get()) : where;
    List<String> slugs = query.all("series", List.of());
    if (!slugs.isEmpty()) {
      Map<String, UUID> known = series.bySlug(slugs);
      query.oneOf("series", List.copyOf(known.keySet()));
      List<UUID> ids = slugs.stream().map(known::get).filter(Objects::nonNull).toList();
      where =
          where.and(
              "series",
              slugs,
              "exists (select 1 from s.memberships m where m.series.id in :series)",
              Map.of("series", ids));
    }
    where =
        where
            .andAnyOf("kind", query.oneOf("kind", Kind.class), "s.kind in :kind")
            .andAnyOf("format", query.oneOf("format", Format.class), "s.format in :format")
            .andAnyOf("status", query.oneOf("status", Status.class), "s.status in :status");
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
    parameters.put(filter + "Earliest", earliest(firstDay.apply(Collections.min(years))));
    parameters.put(filter + "Latest", latest(firstDay.apply(Collections.max(years) + 1)));
    return where.and(
        filter,
        years,
        "(%s) and s.startsAt >= :%sEarliest and s.startsAt < :%sLatest"
            .formatted(String.join(" or ", ranges), filter, filter),
        parameters);
  }

  private static Criteria from(Criteria where, LocalDate day) {
    return where.and(
        "from",
        List.of(day),
        "s.startsOn >= :from and s.startsAt >= :fromEarliest",
        Map.of("from", day, "fromEarliest", earliest(day)));
  }

  private static Criteria to(Criteria where, LocalDate day) {
    return where.and(
        "to",
        List.of(day),
        "s.startsOn <= :to and s.startsAt < :toLatest",
        Map.of("to", day, "toLatest", latest(day.plusDays(1))));
  }

  // Days differ by time zone, at most by 14 hours. The bounds of the start add nothing to those of
  // the day, but the order of lists is by start: so an index gives filter and order at once.
  private static Instant earliest(LocalDate day) {
    return day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant latest(LocalDate dayBehind) {
    return dayBehind.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
