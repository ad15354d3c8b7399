package org.seminararchive.importing.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** Finds the time zone of printed times: its abbreviation, its name, or its offset (ISO 8601). */
final class PrintedZone {
  /** Normal form of Japan's zone. */
  static final String JAPAN = "JST";

  private static final String JAPANESE =
      "日本時間|日本標準時|(?<![A-Za-z])(?:JST|(?:UTC|GMT) ?\\+"
          + " ?0?9(?::00)?)(?![A-Za-z0-9])|(?<=T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)\\+09:?00";

  /** Abbreviations, names and offsets (ISO 8601) of other zones. */
  private static final String OTHER =
      "(?:米国|北米|東部|太平洋|ヨーロッパ|欧州|英国|北京|中国|台湾|韓国|インド|シンガポール|現地|世界)[^0-9()]{0,8}時間?|協定世界時|(?i:(?<![a-z])(?:london|beijing|china|(?:central"
          + " )?european?|central|eastern|pacific|mountain|uk|us|paris|berlin|new"
          + " york|korean?|india|singapore|local)(?: standard| summer| daylight)? time|(?<=[0-9mM]"
          + " )(?:eastern|pacific)(?![a-z]))|(?<![A-Za-z])(?:(?:UTC|GMT)(?! ?\\+ ?0?9(?![0-9]))(?:"
          + " ?[+-]"
          + " ?[0-9]{1,2}(?::[0-9]{2})?)?|(?!JST)[A-Z]{1,3}[SD]T|[CEW]ET|[EP]T|SGT|HKT|MSK)(?![A-Za-z])|\\((?!AM|PM|JST)[A-Z]{3,4}\\)"
          + "|(?<=T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:Z|[+-](?!09:?00)[0-9]{2}:?[0-9]{2})(?![0-9])";

  private static final LinearPattern OTHERS = LinearPattern.compile(OTHER);

  private static final LinearPattern OURS = LinearPattern.compile(JAPANESE);

  /** The same time in another zone: 10:30 JST / 9:30 CST. */
  private static final LinearPattern ELSEWHERE =
      LinearPattern.compile(
          "[/,=;]? ?\\(?"
              + PrintedClock.TIME
              + "(?i: ?[ap]\\.?m\\.?)?(?: ?[~-] ?"
              + PrintedClock.TIME
              + "(?i: ?[ap]\\.?m\\.?)?)? ?\\(?(?:"
              + OTHER
              + ")\\)?\\)?");

  private PrintedZone() {}

  /** A folded text without times of other zones if it has one of Japan's. */
  static String withoutOthers(String folded) {
    return OURS.occursIn(folded) ? ELSEWHERE.replaceAll(folded, " ") : folded;
  }

  /** The zone of a folded text, as printed; Japan's if several are left. */
  static Optional<String> in(String folded) {
    if (OURS.occursIn(folded)) {
      return Optional.of(JAPAN);
    }
    Matcher other = OTHERS.matcher(folded);
    return other.find()
        ? Optional.of(other.group().replace("(", "").replace(")", ""))
        : Optional.empty();
  }
}
