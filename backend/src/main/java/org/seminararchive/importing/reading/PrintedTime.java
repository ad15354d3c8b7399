package org.seminararchive.importing.reading;

import java.time.DateTimeException;
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
 * A time as a page prints it: {@code 2月15日10:30~11:30(JST)}, {@code 2021年10月4日(月)16:00-}.
 *
 * @param year absent on most lines of most pages
 * @param weekday absent on most lines, too
 * @param start absent if only the day is printed
 * @param zone what is printed for it, other than JST
 */
record PrintedTime(
    Optional<Integer> year,
    MonthDay day,
    Optional<DayOfWeek> weekday,
    Optional<LocalTime> start,
    Optional<LocalTime> end,
    Optional<String> zone) {
  private static final LinearPattern DAY =
      LinearPattern.compile(
          "(?:(?<year>(?:19|20)[0-9]{2}) ?[年/.-] ?)?"
              + "(?<month>[0-9]{1,2}) ?[月/.-] ?(?<day>[0-9]{1,2}) ?日?");
  private static final LinearPattern WEEKDAY =
      LinearPattern.compile("^ ?[(\\[]? ?([月火水木金土日])(?:曜日?)? ?[・祝)\\]]*");
  private static final String CLOCK =
      "(?:(午前|午後|AM|PM|am|pm) ?)?([0-9]{1,2}) ?(?:[:：.]([0-9]{2})|時 ?(?:([0-9]{1,2}) ?分?|(半))?)(?:"
          + " ?(AM|PM|am|pm))?";
  private static final LinearPattern START = LinearPattern.compile(CLOCK);
  private static final LinearPattern TO =
      LinearPattern.compile("^ ?(?:[~ー∼^ｰ-]|から|→|to) ?(?=[0-9午AaPp])");
  private static final LinearPattern ZONE =
      LinearPattern.compile("\\(([A-Z]{3,4}|UTC ?[+-]?[0-9:]*)\\)");

  private static final LinearPattern JAPANESE_DAY =
      LinearPattern.compile("[0-9]{1,2} ?月 ?[0-9]{1,2} ?日");
  private static final List<String> CHANGED = List.of("変更", "延期", "移動");
  private static final LinearPattern PLAIN = LinearPattern.compile("[0-9]+ ?[.-] ?[0-9]+ ?");
  private static final LinearPattern CHANGE = LinearPattern.compile("→|⇒|->|=>|から|より");

  static boolean hasSeveralDays(String printed) {
    Matcher day = JAPANESE_DAY.matcher(Script.folded(printed));
    return day.find() && day.find();
  }

  /** The new day of a changed date, with the time of the old one unless it has its own. */
  static Optional<PrintedTime> changed(String printed) {
    String folded = Script.folded(printed);
    int behind = behindChange(folded);
    Optional<PrintedTime> first = behind < 0 ? Optional.empty() : of(folded.substring(0, behind));
    Optional<PrintedTime> then = behind < 0 ? Optional.empty() : of(folded.substring(behind));
    if (first.isEmpty() || then.isEmpty() || then.get().start().isPresent()) {
      return first.isEmpty() ? Optional.empty() : then;
    }
    PrintedTime day = then.get();
    return Optional.of(first.get().on(day.year().or(first.get()::year), day.day(), day.weekday()));
  }

  /** Index behind the last sign of a change; -1 if there is none. */
  private static int behindChange(String folded) {
    int word = -1;
    for (String said : CHANGED) {
      word = Math.max(word, folded.lastIndexOf(said));
    }
    Matcher change = CHANGE.matcher(folded);
    int behind = -1;
    while (change.find()) {
      boolean arrow = folded.charAt(change.start()) != 'か' && folded.charAt(change.start()) != 'よ';
      // から and より mean a change only before such a word.
      if (arrow || change.end() <= word) {
        behind = change.end();
      }
    }
    return behind;
  }

  static Optional<PrintedTime> of(String printed) {
    String folded = Script.folded(printed);
    Matcher day = DAY.matcher(folded);
    while (day.find()) {
      Optional<MonthDay> date = monthDay(day.group("month"), day.group("day"));
      // 16:00 is no day, and neither is 1.5 without a month.
      if (date.isEmpty() || isNoDay(day, folded)) {
        continue;
      }
      Optional<Integer> year = Optional.ofNullable(day.group("year")).map(Integer::valueOf);
      if (year.isPresent() && !date.get().isValidYear(year.get())) {
        continue;
      }
      return Optional.of(withClock(year, date.get(), folded.substring(day.end())));
    }
    return Optional.empty();
  }

  private static boolean isNoDay(Matcher day, String folded) {
    boolean plain = PLAIN.matches(day.group());
    boolean within = day.start() > 0 && Character.isDigit(folded.charAt(day.start() - 1));
    return plain || within;
  }

  private static PrintedTime withClock(Optional<Integer> year, MonthDay day, String behind) {
    Optional<DayOfWeek> weekday = Optional.empty();
    String rest = behind;
    Matcher week = WEEKDAY.matcher(rest);
    if (week.find() && !week.group().isBlank()) {
      weekday = Optional.of(DayOfWeek.of("月火水木金土日".indexOf(week.group(1)) + 1));
      rest = rest.substring(week.end());
    }
    Optional<LocalTime> start = Optional.empty();
    Optional<LocalTime> end = Optional.empty();
    Matcher clock = START.matcher(rest);
    if (clock.find()) {
      start = time(clock);
      String later = rest.substring(clock.end());
      Matcher to = TO.matcher(later);
      if (to.find()) {
        Matcher until = START.matcher(later.substring(to.end()));
        if (until.lookingAt()) {
          end = time(until);
          if (end.isPresent() && start.isPresent() && end.get().isBefore(start.get())) {
            // 午後4:30~5:30.
            end = end.filter(e -> e.getHour() < 12).map(e -> e.plusHours(12));
          }
        }
      }
    }
    Matcher zone = ZONE.matcher(rest);
    Optional<String> other =
        zone.find() && !zone.group(1).equals("JST") ? Optional.of(zone.group(1)) : Optional.empty();
    return new PrintedTime(year, day, weekday, start, end, other);
  }

  private static Optional<LocalTime> time(Matcher clock) {
    int hour = Integer.parseInt(clock.group(2));
    int minute = 0;
    for (int group : new int[] {3, 4}) {
      if (clock.group(group) != null) {
        minute = Integer.parseInt(clock.group(group));
      }
    }
    if (clock.group(5) != null) {
      minute = 30;
    }
    String half = clock.group(1) != null ? clock.group(1) : clock.group(6);
    boolean afternoon =
        half != null && (half.equals("午後") || half.toUpperCase(Locale.ROOT).equals("PM"));
    if (afternoon && hour < 12) {
      hour += 12;
    }
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  private static Optional<MonthDay> monthDay(String month, String day) {
    try {
      return Optional.of(MonthDay.of(Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  PrintedTime on(Optional<Integer> otherYear, MonthDay otherDay, Optional<DayOfWeek> otherWeekday) {
    return new PrintedTime(otherYear, otherDay, otherWeekday, start, end, zone);
  }

  /** The day in a year; 29 February exists in some only. */
  Optional<LocalDate> in(int year) {
    return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
  }
}
