package org.seminararchive.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoField;
import java.util.Map;
import java.util.Optional;

/**
 * National holidays of Japan by the Act on National Holidays (国民の祝日に関する法律, as of 2022), as in the
 * script's schedule. Computed for the years from 2022 to 2099; the equinoxes are announced in the
 * February before.
 */
final class JapaneseHoliday {
  private static final Map<MonthDay, String> FIXED =
      Map.of(
          MonthDay.of(1, 1), "newYear",
          MonthDay.of(2, 11), "foundation",
          MonthDay.of(2, 23), "emperor",
          MonthDay.of(4, 29), "showa",
          MonthDay.of(5, 3), "constitution",
          MonthDay.of(5, 4), "greenery",
          MonthDay.of(5, 5), "children",
          MonthDay.of(8, 11), "mountain",
          MonthDay.of(11, 3), "culture",
          MonthDay.of(11, 23), "labour");

  /** By month and the number of the Monday in it. */
  private static final Map<String, String> MONDAYS =
      Map.of("1-2", "comingOfAge", "7-3", "marine", "9-3", "aged", "10-2", "sports");

  private JapaneseHoliday() {}

  /** Key of the holiday's name. */
  static Optional<String> on(LocalDate day) {
    return named(day)
        .or(() -> isSubstitute(day) ? Optional.of("substitute") : Optional.empty())
        .or(() -> isBetween(day) ? Optional.of("between") : Optional.empty());
  }

  private static Optional<String> named(LocalDate day) {
    if (day.equals(equinox(day.getYear(), 3, 20.8431))) {
      return Optional.of("spring");
    }
    if (day.equals(equinox(day.getYear(), 9, 23.2488))) {
      return Optional.of("autumn");
    }
    String place = day.getMonthValue() + "-" + day.get(ChronoField.ALIGNED_WEEK_OF_MONTH);
    return day.getDayOfWeek() == DayOfWeek.MONDAY && MONDAYS.containsKey(place)
        ? Optional.of(MONDAYS.get(place))
        : Optional.ofNullable(FIXED.get(MonthDay.from(day)));
  }

  private static LocalDate equinox(int year, int month, double first) {
    int since = year - 1980;
    return LocalDate.of(
        year, month, (int) Math.floor(first + 0.242194 * since - Math.floorDiv(since, 4)));
  }

  /** Substitute holiday: the first day that is not a holiday after a holiday on a Sunday. */
  private static boolean isSubstitute(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (named(before).isPresent()) {
      if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
        return true;
      }
      before = before.minusDays(1);
    }
    return false;
  }

  private static boolean isBetween(LocalDate day) {
    return named(day.minusDays(1)).isPresent() && named(day.plusDays(1)).isPresent();
  }
}
