package org.seminararchive.importing.reading;

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
 */
public record PrintedClock(
    Optional<LocalTime> start, Optional<LocalTime> end, Optional<String> zone) {
  public static final PrintedClock NONE =
      new PrintedClock(Optional.empty(), Optional.empty(), Optional.empty());
  private static final String HALF = "[AaPp]\\.?[Mm](?![A-Za-z])\\.?";
  private static final LinearPattern CLOCK =
      LinearPattern.compile(
          "(?<![0-9])(?:(?<before>午前|午後|"
              + HALF
              + ") ?)?(?<hour>[0-9]{1,2})(?: ?[:.](?<minute>[0-9]{2})(?![0-9])(?::[0-9]{2})?"
              + "| ?時 ?(?:(?<minutes>[0-9]{1,2}) ?分?|(?<thirty>半))?|(?= ?"
              + HALF
              + "))(?: ?(?<behind>"
              + HALF
              + "))?");
  private static final LinearPattern TO =
      LinearPattern.compile("^ ?(?:[~ー∼^ｰ-]|から|→|to|until|till) ?(?:翌日? ?)?(?=[0-9午AaPp])");

  private static final String TIME = "[0-9]{1,2}(?:[:.][0-9]{2}| ?時 ?(?:[0-9]{1,2} ?分?|半)?)";
  private static final LinearPattern RANGE =
      LinearPattern.compile(
          "(?i)(?<![0-9.:])"
              + TIME
              + " ?(?:[ap]\\.?m\\.?)? ?(?:[~ー-]|から|→|to|until|till) ?(?:午前|午後)? ?"
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
      LinearPattern.compile("^ ?(?:から|より|~)? ?\\(?約? ?([0-9]{2,3}) ?(?:分|min)");

  private static final LinearPattern NOON = LinearPattern.compile("(?i)正午|(?<![a-z])noon(?![a-z])");
  private static final LinearPattern ZONE =
      LinearPattern.compile(
          "日本時間|日本標準時|(?<![A-Za-z])(?:(?:UTC|GMT)(?: ?[+-]"
              + " ?[0-9]{1,2}(?::[0-9]{2})?)?|JST|KST|[CEMPHA][SD]T"
              + "|[CEW]ES?T|[EP]T|BST|IST|SGT|HKT|AE[SD]T|MSK)(?![A-Za-z])|\\((?!AM|PM)[A-Z]{3,4}\\)");
  private static final String JST = "JST";

  /** Words and punctuation permitted around a time. */
  static final LinearPattern REST =
      LinearPattern.compile(
          "(?i)(?:正?午[前後]?|開[場室]|受付|から|より|まで|JST|UTC|GMT|日本時間|日本標準時|令和|元年|頃|ごろ|予定|翌|終日|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|to|at|on|from|of|the|noon|until|till|st|nd|rd|th|[ap]\\.?m|T|[\\p{Digit}\\p{P}\\p{Z}~^+→月火水木金土日曜祝時分半限開催第回])*+");

  private static final LinearPattern JAPANESE =
      LinearPattern.compile("日本.*|\\(?JST\\)?|(?:UTC|GMT) ?\\+ ?0?9(?::00)?");

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
    Optional<LocalTime> start = time(clock, half(clock));
    if (!until.lookingAt() || start.isEmpty()) {
      Matcher lasts = LASTS.matcher(later);
      Optional<LocalTime> end =
          start.filter(s -> lasts.find()).map(s -> s.plusMinutes(Integer.parseInt(lasts.group(1))));
      return new PrintedClock(start, end, zone(later));
    }
    Optional<LocalTime> end = time(until, half(until));
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
        start, end.filter(first::isBefore).or(() -> Optional.of(first)), zone(later));
  }

  private static String plainTimes(String folded) {
    return NOON.replaceAll(DOORS.replaceAll(folded, " "), "12:00");
  }

  /** True if a folded text has several ranges of times outside of brackets, and no time zones. */
  static boolean areSeveral(String folded) {
    String open = plainTimes(BRACKETS.replaceAll(folded, " "));
    return RANGE.matcher(open).results().limit(2).count() > 1 && !ZONE.occursIn(open);
  }

  private static String half(Matcher clock) {
    String half = clock.group("before") != null ? clock.group("before") : clock.group("behind");
    return half == null ? "" : half.toUpperCase(Locale.ROOT);
  }

  private static Optional<LocalTime> time(Matcher clock, String half) {
    int hour = Integer.parseInt(clock.group("hour"));
    String minutes = clock.group("minute") != null ? clock.group("minute") : clock.group("minutes");
    int minute =
        clock.group("thirty") != null ? 30 : minutes == null ? 0 : Integer.parseInt(minutes);
    boolean afternoon = half.startsWith("P") || half.equals("午後");
    if (afternoon && hour < 12) {
      hour += 12;
    } else if (half.startsWith("A") && hour == 12) {
      hour = 0;
    }
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  private static Optional<String> zone(String behind) {
    Matcher zone = ZONE.matcher(behind);
    return zone.find()
        ? Optional.of(zone.group().replace("(", "").replace(")", "")).map(PrintedClock::plain)
        : Optional.empty();
  }

  private static String plain(String zone) {
    return JAPANESE.matches(zone) ? JST : zone;
  }

  /** True if a time is printed in another zone than Japan's. */
  Optional<String> foreign() {
    return zone.filter(z -> !z.equals(JST));
  }

  /** The times of a text that has nothing else. */
  public static PrintedClock whole(String text) {
    String folded = Script.folded(text);
    return REST.matches(folded) ? in(folded) : NONE;
  }
}
