package org.seminararchive.feed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A rule of summer time as RRULE (RFC 5545, section 3.3.10). Java's rule can be in UTC, where the
 * local day is another one, so the RRULE is derived from the onsets themselves.
 */
final class YearlyOnset {
  /** The days of the week return to the same dates after 28 years. */
  private static final int CYCLE = 28;

  private static final int FIRST_YEAR = 2027;

  private YearlyOnset() {}

  /** Empty if the onsets are in several months. */
  static Optional<String> rule(ZoneOffsetTransitionRule rule) {
    List<LocalDate> days =
        IntStream.range(FIRST_YEAR, FIRST_YEAR + CYCLE)
            .mapToObj(year -> onset(rule, year).toLocalDate())
            .toList();
    List<Month> months = days.stream().map(LocalDate::getMonth).distinct().toList();
    List<DayOfWeek> weekdays = days.stream().map(LocalDate::getDayOfWeek).distinct().toList();
    int first = days.stream().mapToInt(LocalDate::getDayOfMonth).min().orElseThrow();
    int last = days.stream().mapToInt(LocalDate::getDayOfMonth).max().orElseThrow();
    if (months.size() > 1) {
      return Optional.empty();
    }
    String day =
        weekdays.size() > 1
            ? "BYMONTHDAY=" + first
            : weekday(weekdays.get(0), first, last, months.get(0));
    return Optional.of("FREQ=YEARLY;BYMONTH=" + months.get(0).getValue() + ";" + day);
  }

  /** Local time before the transition. */
  static LocalDateTime onset(ZoneOffsetTransitionRule rule, int year) {
    return rule.createTransition(year).getDateTimeBefore();
  }

  private static String weekday(DayOfWeek weekday, int first, int last, Month month) {
    String day = weekday.name().substring(0, 2);
    if (last == month.maxLength()) {
      return "BYDAY=-1" + day;
    }
    if (first % 7 == 1) {
      return "BYDAY=" + (first / 7 + 1) + day;
    }
    String days =
        IntStream.rangeClosed(first, last)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(","));
    return "BYDAY=" + day + ";BYMONTHDAY=" + days;
  }
}
