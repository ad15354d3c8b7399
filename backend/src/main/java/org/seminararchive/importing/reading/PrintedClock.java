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
      LinearPattern.compile("^ ?(?:[~ー∼^ｰ-]|から|→|to|until|till) ?(?=[0-9午AaPp])");
  private static final LinearPattern ZONE =
      LinearPattern.compile(
          "日本時間|日本標準時|(?<![A-Za-z])(?:(?:UTC|GMT)(?: ?[+-]"
              + " ?[0-9]{1,2}(?::[0-9]{2})?)?|JST|KST|[CEMPHA][SD]T"
              + "|[CEW]ES?T|[EP]T|BST|IST|SGT|HKT|AE[SD]T|MSK)(?![A-Za-z])|\\((?!AM|PM)[A-Z]{3,4}\\)");
  private static final String JST = "JST";

  /** Words and punctuation permitted around a time. */
  static final LinearPattern REST =
      LinearPattern.compile(
          "(?i)(?:[\\p{Digit}\\p{P}\\p{Z}~^月火水木金土日曜祝時分半開催第回]|午[前後]|から|より|まで|JST|UTC|GMT|日本時間|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|to|[ap]m|T)*+");

  private static final LinearPattern JAPANESE =
      LinearPattern.compile("日本.*|\\(?JST\\)?|(?:UTC|GMT) ?\\+ ?0?9(?::00)?");

  /** The first times of a folded text. */
  static PrintedClock in(String folded) {
    Matcher clock = CLOCK.matcher(folded);
    if (!clock.find()) {
      return NONE;
    }
    String later = folded.substring(clock.end());
    Matcher to = TO.matcher(later);
    Matcher until = CLOCK.matcher(to.find() ? later.substring(to.end()) : "");
    Optional<LocalTime> start = time(clock, half(clock));
    if (!until.lookingAt() || start.isEmpty()) {
      return new PrintedClock(start, Optional.empty(), zone(later));
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
