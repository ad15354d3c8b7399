package org.seminararchive.importing.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * A time as a page prints it: {@code 2月15日10:30~11:30(JST)}, {@code Thursday, 25 June 2026, 4:30
 * pm}.
 *
 * @param year absent on most lines of most pages
 * @param weekday absent on most lines, too
 * @param clock without a start if only the day is printed
 * @param doubt code of the question to an organizer; empty if there is none
 */
public record PrintedTime(
    Optional<Integer> year,
    MonthDay day,
    Optional<DayOfWeek> weekday,
    PrintedClock clock,
    String doubt) {
  private static final LinearPattern WEEKDAY =
      LinearPattern.compile(
          "^[ ,]?[(\\[]? ?(?:([月火水木金土日])(?:曜日?|(?=[^\\p{L}]|祝|$))"
              + " ?[・祝]*|(?i:(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})(?![a-z])\\.?)[)\\], ]*");
  private static final LinearPattern WEEKDAY_BEFORE =
      LinearPattern.compile("(?i)(?<![a-z])(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?[), ]*$");
  private static final LinearPattern HAN_NUMBER =
      LinearPattern.compile("(?<!第)[〇一二三四五六七八九十]{1,5}(?= ?[年月日時分])");
  private static final LinearPattern BEFORE_DAY = LinearPattern.compile("[\\s(,、-]{0,9}$");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  /** A folded text with Arabic numbers: 六月二十五日. */
  private static String folded(String printed) {
    return HAN_NUMBER
        .matcher(Script.folded(printed))
        .replaceAll(number -> String.valueOf(HeadlineNumbers.number(number.group())));
  }

  static Optional<PrintedTime> of(String printed) {
    String folded = folded(printed);
    return PrintedDay.in(folded).map(day -> around(folded, day));
  }

  private static PrintedTime around(String folded, Matcher found) {
    String rest = folded.substring(found.end());
    String before = folded.substring(0, found.start());
    Optional<DayOfWeek> weekday = Optional.empty();
    Matcher week = WEEKDAY.matcher(rest);
    Matcher earlier = WEEKDAY_BEFORE.matcher(before);
    if (week.find()) {
      weekday = Optional.of(weekday(week.group(1), week.group(2)));
      rest = rest.substring(week.end());
    } else if (earlier.find()) {
      weekday = Optional.of(weekday(null, earlier.group(1)));
    }
    PrintedClock clock = PrintedClock.in(rest);
    return new PrintedTime(
        PrintedDay.year(found),
        PrintedDay.monthDay(found).orElseThrow(),
        weekday,
        clock.start().isPresent() ? clock : PrintedClock.in(before),
        PrintedDay.doubt(folded, found));
  }

  private static DayOfWeek weekday(String japanese, String english) {
    return DayOfWeek.of(
        1
            + (japanese == null
                ? DAYS.indexOf(english.toLowerCase(Locale.ROOT))
                : "月火水木金土日".indexOf(japanese)));
  }

  /** A folded heading without the day at its end, which stands behind an index. */
  static String withoutDay(String heading, int from) {
    String behind = heading.substring(Math.min(from, heading.length()));
    return PrintedDay.in(behind)
        .filter(day -> PrintedClock.REST.matches(behind.substring(day.end())))
        .map(day -> BEFORE_DAY.replaceAll(heading.substring(0, from + day.start()), ""))
        .orElse(heading);
  }

  /** True if a text has a time and nothing else. */
  static boolean isAll(String text) {
    return whole(text).isPresent();
  }

  /** The time of a text that has nothing else. */
  public static Optional<PrintedTime> whole(String text) {
    String rest = PrintedDay.DAY.matcher(folded(text)).replaceFirst("");
    return of(text).filter(t -> PrintedClock.REST.matches(rest));
  }

  /** True if a text has days and times, remarks in brackets, and nothing else. */
  static boolean isOnly(String text) {
    return PrintedClock.REST.matches(
        PrintedDay.DAY.matcher(PrintedClock.BRACKETS.replaceAll(folded(text), "")).replaceAll(""));
  }

  Optional<LocalTime> start() {
    return clock.start();
  }

  Optional<LocalTime> end() {
    return clock.end();
  }

  PrintedTime on(Optional<Integer> otherYear, MonthDay otherDay, Optional<DayOfWeek> otherWeekday) {
    return new PrintedTime(otherYear, otherDay, otherWeekday, clock, doubt);
  }

  /** Copy whose missing parts are taken from the replaced time. */
  PrintedTime completedBy(PrintedTime old) {
    return new PrintedTime(
        year.or(old::year), day, weekday, start().isPresent() ? clock : old.clock, doubt);
  }

  PrintedTime at(PrintedClock otherClock) {
    return new PrintedTime(year, day, weekday, otherClock, doubt);
  }

  /** The day in a year; 29 February exists in some only. */
  Optional<LocalDate> in(int year) {
    return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
  }
}
