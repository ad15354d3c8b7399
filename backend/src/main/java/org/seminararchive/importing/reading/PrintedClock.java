package org.seminararchive.importing.reading;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * A start, an end and a time zone as printed: {@code 10:30~11:30(JST)}, {@code 午後4時半から}, {@code
 * 4:30 pm - 5:30 pm CET}.
 *
 * @param end the start if the printed end is no later time of the same day
 * @param zone as printed; JST for every form of it
 * @param overnight true if the end is on the next day: 23:00-24:00, 22時から翌0時30分
 */
public record PrintedClock(
    Optional<LocalTime> start, Optional<LocalTime> end, Optional<String> zone, boolean overnight) {
  public static final PrintedClock NONE =
      new PrintedClock(Optional.empty(), Optional.empty(), Optional.empty(), false);

  private static final int LAST_HOUR = 23;

  /** Japanese programmes count on after midnight: 25:30. */
  private static final int LAST_HOUR_OF_NIGHT = 29;

  /** The longest session over midnight. */
  private static final Duration LONGEST_NIGHT = Duration.ofHours(6);

  private static final String HALF = "[AaPp]\\.?[Mm](?![A-Za-z])\\.?";
  private static final LinearPattern CLOCK =
      LinearPattern.compile(
          "(?<![0-9])(?:(?<before>午[前後]|[朝夜晩]|夕方?|"
              + HALF
              + ") ?)?(?<hour>[0-9]{1,2})(?: ?(?::|\\.| :"
              + " )(?<minute>[0-9]{2})(?![0-9])(?::[0-9]{2})?| ?時(?!間) ?(?:(?<minutes>[0-9]{1,2})"
              + " ?分?|(?<thirty>半))?|(?= ?"
              + HALF
              + "))(?: ?(?<behind>"
              + HALF
              + "))?");
  private static final LinearPattern TO =
      LinearPattern.compile(
          "^ ?(?:(?:\\(?JST\\)?|\\+09:?00) {0,2})?(?:[~ー^ｰ/-]|から|[→⇒]|to|until|till) ?(?<next>翌日?"
              + " ?)?(?=[0-9午朝夕夜晩AaPp])");

  static final String TIME = "[0-9]{1,2}(?:[:.][0-9]{2}| ?時 ?(?:[0-9]{1,2} ?分?|半)?)";
  private static final LinearPattern RANGE =
      LinearPattern.compile(
          "(?i)(?<![0-9.:])"
              + TIME
              + " ?(?:[ap]\\.?m\\.?)? ?(?:[~ー-]|から|[→⇒]|to|until|till) ?(?:午前|午後)? ?"
              + TIME);

  /** When doors open, which is not the start: 開場10:15. */
  private static final LinearPattern DOORS =
      LinearPattern.compile(
          "(?i)(?:開場|受付|開室|入室|入場|doors?(?: open)?)(?:開始|時間|時刻)?[:は ]{0,2}"
              + TIME
              + "|"
              + TIME
              + " ?(?:より|から|に)?(?:開場|受付|開室|入室|doors open)");

  static final LinearPattern BRACKETS = LinearPattern.compile("\\([^()]*\\)");

  /** A duration instead of an end: 13時から90分. */
  private static final LinearPattern LASTS =
      LinearPattern.compile(
          "^ ?(?:から|より|~)? ?\\(?約? ?(?:(?<hours>[0-9]) ?(?:時間|hours?)"
              + " ?(?<half>半)?|(?<minutes>[0-9]{2,3}) ?(?:分|min))");

  private static final LinearPattern NOON = LinearPattern.compile("(?i)正午|(?<![a-z])noon(?![a-z])");

  /** Words for the end instead of a sign: 10:30開始、11:30終了. */
  private static final LinearPattern ENDS =
      LinearPattern.compile(
          "(?:開始|開演)?[、, ]{0,2}(?:終了(?:予定|時刻)?[: ]{0,2}(?<one>"
              + TIME
              + ")|(?<=[0-9分半]開始[、, ]{0,2})(?<two>"
              + TIME
              + ") ?終了)");

  /** Words and punctuation permitted around a time. */
  static final LinearPattern REST =
      LinearPattern.compile(
          "(?i)(?:正?午[前後]?|[朝晩夜]|夕方?|開[場室始演]|終了|受付|から|より|まで|JST|UTC|GMT|日本時間|日本標準時|令和|元年|頃|ごろ|予定|翌|終日|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|to|at|on|from|of|the|noon|until|till|st|nd|rd|th|[ap]\\.?m|T|[\\p{Digit}\\p{P}\\p{Z}~^+→月火水木金土日曜祝時分半限時間開催第回])*+");

  /** The first times of a folded text. */
  static PrintedClock in(String text) {
    String folded = plainTimes(text);
    Matcher clock = CLOCK.matcher(folded);
    if (!clock.find()) {
      return NONE;
    }
    String later = folded.substring(clock.end());
    Matcher to = TO.matcher(later);
    Matcher until = CLOCK.matcher(to.find() ? later.substring(to.end()) : "");
    Optional<LocalTime> start =
        hour(clock) > LAST_HOUR ? Optional.empty() : time(clock, half(clock));
    if (!until.lookingAt() || start.isEmpty()) {
      Matcher lasts = LASTS.matcher(later);
      Optional<LocalTime> end = start.filter(s -> lasts.find()).map(s -> s.plus(duration(lasts)));
      return new PrintedClock(start, end, PrintedZone.in(folded), false);
    }
    Optional<LocalTime> end = time(until, half(until));
    boolean next = to.group("next") != null || hour(until) > LAST_HOUR;
    if (next && end.filter(e -> isNight(start.get(), e)).isPresent()) {
      return new PrintedClock(start, end, PrintedZone.in(folded), true);
    }
    return sameDay(clock, until, start, end, PrintedZone.in(folded));
  }

  private static PrintedClock sameDay(
      Matcher clock,
      Matcher until,
      Optional<LocalTime> begin,
      Optional<LocalTime> finish,
      Optional<String> zone) {
    Optional<LocalTime> start = begin;
    Optional<LocalTime> end = finish;
    if (half(clock).isEmpty() && end.isPresent()) {
      // 4:30-5:30 pm
      LocalTime last = end.get();
      start = time(clock, half(until)).filter(last::isAfter).or(() -> time(clock, ""));
    }
    LocalTime first = start.get();
    if (half(until).isEmpty() && end.filter(first::isBefore).isEmpty()) {
      end = time(until, half(clock));
    }
    return new PrintedClock(
        start, end.filter(first::isBefore).or(() -> Optional.of(first)), zone, false);
  }

  private static Duration duration(Matcher lasts) {
    return lasts.group("minutes") != null
        ? Duration.ofMinutes(Integer.parseInt(lasts.group("minutes")))
        : Duration.ofMinutes(
            60L * Integer.parseInt(lasts.group("hours")) + (lasts.group("half") == null ? 0 : 30));
  }

  private static String plainTimes(String folded) {
    String plain = NOON.replaceAll(DOORS.replaceAll(folded, " "), "12:00");
    plain = PrintedZone.withoutOthers(plain);
    return plain.contains("終了") ? ENDS.replaceAll(plain, "~${one}${two}") : plain;
  }

  /** True if a folded text has several ranges of times outside of brackets, and no time zones. */
  static boolean areSeveral(String folded) {
    String open = BRACKETS.replaceAll(plainTimes(folded), " ");
    return RANGE.matcher(open).results().limit(2).count() > 1 && PrintedZone.in(open).isEmpty();
  }

  private static String half(Matcher clock) {
    String half = clock.group("before") != null ? clock.group("before") : clock.group("behind");
    return half == null ? "" : half.toUpperCase(Locale.ROOT);
  }

  private static boolean isNight(LocalTime start, LocalTime end) {
    return end.isBefore(start)
        && Duration.between(start, end).plusDays(1).compareTo(LONGEST_NIGHT) <= 0;
  }

  private static int hour(Matcher clock) {
    return Integer.parseInt(clock.group("hour"));
  }

  private static Optional<LocalTime> time(Matcher clock, String half) {
    int hour = hour(clock);
    String minutes = clock.group("minute") != null ? clock.group("minute") : clock.group("minutes");
    int minute =
        clock.group("thirty") != null ? 30 : minutes == null ? 0 : Integer.parseInt(minutes);
    boolean afternoon = half.startsWith("P") || !half.isEmpty() && "午後夕方夜晩".contains(half);
    if (afternoon && hour < 12) {
      hour += 12;
    } else if (half.startsWith("A") && hour == 12) {
      hour = 0;
    }
    return hour > LAST_HOUR_OF_NIGHT || minute > 59
        ? Optional.empty()
        : Optional.of(LocalTime.of(hour % 24, minute));
  }

  /** True if a time is printed in another zone than Japan's. */
  Optional<String> foreign() {
    return zone.filter(z -> !z.equals(PrintedZone.JAPAN));
  }

  /** The times of a text that has nothing else. */
  public static PrintedClock whole(String text) {
    String folded = Script.folded(text);
    return REST.matches(folded) ? in(folded) : NONE;
  }
}
