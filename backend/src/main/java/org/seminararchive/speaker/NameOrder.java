package org.seminararchive.speaker;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.text.FoldedText;
import org.seminararchive.text.KanaOrder;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.Romanization;
import org.seminararchive.text.UnicodeForm;

/**
 * Sort keys of a name for alphabetical lists. Keys consist of digits and a–f, so that their order
 * is the same in every database collation.
 *
 * @param reading 五十音順 by reading, then Latin names by family name, then others
 * @param latin by family name in Latin letters; Japanese names by their reading, then others
 */
public record NameOrder(String reading, String latin) {
  private static final String FIRST = "1";
  private static final String SECOND = "2";
  private static final String LAST = "3";

  /** Family and given name behind the text for comparison. A reading may be incomplete. */
  private static final LinearPattern READ =
      LinearPattern.compile(".*?  +([\\p{IsHiragana}ー]+) ([\\p{IsHiragana}ー]*)");

  /** Macrons, which names usually lack. */
  private static final LinearPattern MARKS = LinearPattern.compile("\\p{M}");

  private static final LinearPattern KANJI = LinearPattern.compile("\\p{IsHan}");

  /** Heading of names in other scripts. */
  private static final String OTHER = "#";

  /** Upper bound of characters in a key; longer names differ before. */
  private static final int LONGEST = 120;

  private static final int DIGITS = 4;

  /** Computed from the name in all its languages. */
  public static NameOrder of(LocalizedText name) {
    Optional<NameReading> read = NameReading.of(name);
    Optional<String> latin = PersonName.latin(name).map(NameOrder::familyFirst);
    String other = key(LAST, NameKey.of(name));
    return new NameOrder(
        read.map(r -> key(FIRST, kana(r)))
            .or(() -> latin.map(text -> key(SECOND, text)))
            .orElse(other),
        latin.or(() -> read.map(NameOrder::romanized)).map(t -> key(FIRST, t)).orElse(other));
  }

  /** Headings of the name in either list: は and H for 橋本. */
  static LocalizedText headings(String reading, String latin) {
    return LocalizedText.inBoth(heading(reading), heading(latin));
  }

  /**
   * Romanization of a kanji name, given name first; empty for other names and for names with a
   * Latin form. Without a written reading, the family name only, because the reading of a given
   * name is often ambiguous.
   *
   * @param reading key
   */
  static Optional<String> romanized(LocalizedText name, String reading) {
    boolean isWanted =
        reading.startsWith(FIRST)
            && reading.length() < FIRST.length() + LONGEST * DIGITS
            && name.byLanguage().values().stream().anyMatch(KANJI::occursIn)
            && PersonName.latin(name).isEmpty();
    if (!isWanted) {
      return Optional.empty();
    }
    Matcher read = READ.matcher(text(reading));
    if (!read.matches()) {
      return Optional.empty();
    }
    String given = NameReading.isWritten(name) ? capital(read.group(2)) + " " : "";
    return Optional.of((given + capital(read.group(1))).strip());
  }

  private static String heading(String key) {
    if (key.length() <= DIGITS || key.startsWith(LAST)) {
      return OTHER;
    }
    char first = text(key).charAt(0);
    String row = KanaOrder.row(first);
    boolean letter = first >= 'a' && first <= 'z';
    return letter ? String.valueOf(Character.toUpperCase(first)) : row == null ? OTHER : row;
  }

  // Names with the same base kana are ordered by voicing and size.
  private static String kana(NameReading read) {
    String written = read.family() + " " + read.given();
    return KanaOrder.base(written) + "  " + written;
  }

  private static String romanized(NameReading read) {
    return romanized(read.family()) + " " + romanized(read.given());
  }

  private static String capital(String kana) {
    String latin = MARKS.replaceAll(UnicodeForm.nfd(romanized(kana)), "");
    return latin.isEmpty()
        ? ""
        : latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
  }

  private static String romanized(String kana) {
    return Romanization.of(kana).replace("ou", "o").replace("oo", "o").replace("uu", "u");
  }

  private static String familyFirst(PersonName name) {
    String text =
        name.hasParts()
            ? String.join(" ", name.family(), orEmpty(name.given()), orEmpty(name.particle()))
            : name.literal();
    return FoldedText.of(text).text().strip();
  }

  private static String orEmpty(String part) {
    return part == null ? "" : part;
  }

  /** The text of a key without its group. */
  private static String text(String key) {
    var text = new StringBuilder();
    for (int at = FIRST.length(); at < key.length(); at += DIGITS) {
      text.append((char) Integer.parseInt(key.substring(at, at + DIGITS), 16));
    }
    return text.toString();
  }

  private static String key(String group, String text) {
    var key = new StringBuilder(group);
    text.chars().limit(LONGEST).forEach(c -> key.append(String.format("%04x", c)));
    return key.toString();
  }
}
