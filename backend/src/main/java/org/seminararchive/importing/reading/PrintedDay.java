package org.seminararchive.importing.reading;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** Finds the days of a folded text: 2月15日, 25 June 2026, 3/6/2026, 令和8年6月25日. */
final class PrintedDay {
  static final String MONTHS =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String ORDER = "jan feb mar apr may jun jul aug sep oct nov dec";
  private static final String WEEK = "(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?";
  private static final String YEAR = "(?:19|20)[0-9]{2}";

  /** A year in another era: 令和8年(2026年). */
  private static final String ASIDE_YEAR = "(?:\\((?:[0-9]{4}|令和 ?[0-9元]{1,2})年?\\) ?)?";

  private static final String NTH = "[0-9]{1,2}(?i:st|nd|rd|th)?(?![0-9:]| ?(?i:am|pm))";
  static final LinearPattern DAY =
      LinearPattern.compile(
          "(?<![0-9:.-])(?:(?<from>[0-9]{1,2})(?i:st|nd|rd|th)? ?(?:-|and|&)"
              + " ?)?(?<nth>[0-9]{1,2})(?i:st|nd|rd|th)?(?: of)? (?<named>(?i:"
              + MONTHS
              + "))(?![A-Za-z])\\.?(?:,? (?<later>"
              + YEAR
              + "))?"
              + "|(?:(?<front>"
              + YEAR
              + "),? )?(?<![A-Za-z])(?<first>(?i:"
              + MONTHS
              + "))\\.? ?(?<second>[0-9]{1,2})(?i:st|nd|rd|th)?(?![0-9]|:[0-9])(?<until>"
              + " ?(?:-|,|and|&) ?"
              + NTH
              + ")?(?: ?\\("
              + WEEK
              + "\\))?(?:,? (?<last>"
              + YEAR
              + "))?"
              + "|(?<one>[0-9]{1,2})(?<sign>[/.-])(?<two>[0-9]{1,2})\\k<sign>(?<behind>"
              + YEAR
              + ")(?![0-9])|(?:(?:(?<year>"
              + YEAR
              + ") ?[年/.-] ?"
              + ASIDE_YEAR
              + "|(?:令和|(?<![A-Za-z])R) ?(?<era>[0-9]{1,2}|元) ?[年/.] ?"
              + ASIDE_YEAR
              + ")?(?<month>[0-9]{1,2}) ?[月/.-]"
              + " ?(?<day>[0-9]{1,2}) ?日?)");

  /** Another day of the same month behind the first one. */
  private static final LinearPattern AND_DAY =
      LinearPattern.compile(
          "^ ?(?:[~・,、&-]|から|および|と|and|to) ?[0-9]{1,2} ?日|^ ?[~-]"
              + " ?[0-9]{1,2}[./][0-9]{1,2}(?![0-9.:])|(?<![0-9月])(?<!月 )[0-9]{1,2}"
              + " ?日(?![間目程前後本])");

  /** A day other than that of the session. */
  private static final LinearPattern ASIDE =
      LinearPattern.compile(
          "(?i)\\([^()]*(?:締切|締め切り|〆切|期限|前回|次回|申し?込|登録|deadline|regist)(?:[^()]|\\([^()]*\\))*+\\)");

  /** The former day of a session. */
  private static final LinearPattern FROM_DAY = LinearPattern.compile("[^0-9]{0,6}(?:から|より)");

  private static final LinearPattern BEHIND_FROM =
      LinearPattern.compile("(?i)(?:from|instead of|originally)(?: on)? (?:[a-z]+,? ?)?$");

  private static final LinearPattern PLAIN = LinearPattern.compile("[0-9]+ ?[.-] ?[0-9]+ ?");

  private PrintedDay() {}

  /** The first day of a text, if it has any. */
  static Optional<Matcher> in(String folded) {
    // Most lines have no digit, without which there is no day.
    if (folded.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    Matcher day = DAY.matcher(folded);
    while (day.find()) {
      Optional<Integer> year = year(day);
      // 16:00 is no day, and neither is 1.5 without a month.
      if (!isNoDay(day, folded)
          && monthDay(day).filter(d -> year.isEmpty() || d.isValidYear(year.get())).isPresent()) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static boolean isNoDay(Matcher day, String folded) {
    boolean plain = PLAIN.matches(day.group());
    boolean within = day.start() > 0 && Character.isDigit(folded.charAt(day.start() - 1));
    return plain || within;
  }

  /** Code of a question about the text after a day; empty for none. */
  static String doubt(String folded, Matcher found) {
    MonthDay day = monthDay(found).orElseThrow();
    String rest = ASIDE.replaceAll(folded.substring(found.end()), " ");
    boolean range = found.group("from") != null || found.group("until") != null;
    if (range || AND_DAY.occursIn(rest) || hasOther(day, rest)) {
      return "several-days";
    }
    if (found.group("one") != null && isAmbiguous(found)) {
      return "day-or-month";
    }
    return PrintedClock.areSeveral(rest) ? "several-times" : "";
  }

  /** True if a text has another day than this one, except for the one it was moved from. */
  private static boolean hasOther(MonthDay day, String rest) {
    Matcher other = DAY.matcher(rest);
    while (other.find()) {
      boolean former =
          FROM_DAY.matcher(rest.substring(other.end())).lookingAt()
              || BEHIND_FROM.occursIn(rest.substring(0, other.start()));
      if (!former
          && !isNoDay(other, rest)
          && monthDay(other).filter(d -> !d.equals(day)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** True for 3/6/2026, which is in March or in June. */
  private static boolean isAmbiguous(Matcher day) {
    int one = Integer.parseInt(day.group("one"));
    int two = Integer.parseInt(day.group("two"));
    return one <= 12 && two <= 12 && one != two && !day.group("sign").equals(".");
  }

  static Optional<Integer> year(Matcher day) {
    for (String name : List.of("year", "front", "later", "last", "behind")) {
      if (day.group(name) != null) {
        return Optional.of(Integer.valueOf(day.group(name)));
      }
    }
    return Optional.ofNullable(day.group("era"))
        .map(era -> 2018 + (era.equals("元") ? 1 : Integer.parseInt(era)));
  }

  static Optional<MonthDay> monthDay(Matcher found) {
    String named = found.group("named") != null ? found.group("named") : found.group("first");
    try {
      if (named != null) {
        int month = 1 + ORDER.indexOf(named.substring(0, 3).toLowerCase(Locale.ROOT)) / 4;
        return Optional.of(MonthDay.of(month, number(found, "from", "nth", "second")));
      }
      int month = number(found, "one", "month");
      int day = number(found, "two", "day");
      // 25.6.2026 and 25/6/2026
      boolean dayFirst =
          found.group("one") != null && (month > 12 || found.group("sign").equals("."));
      return Optional.of(dayFirst ? MonthDay.of(day, month) : MonthDay.of(month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Number of the first matched group among these. */
  private static int number(Matcher found, String... groups) {
    for (String group : groups) {
      if (found.group(group) != null) {
        return Integer.parseInt(found.group(group));
      }
    }
    throw new IllegalArgumentException();
  }
}
