package org.seminararchive.speaker;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seminararchive.text.FoldedText;
import org.seminararchive.text.Kana;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.Romanization;

/**
 * Reading of a Japanese name in hiragana. If the name does not contain it, the most probable
 * reading is used, for sorting only; at most its family name is displayed.
 *
 * @param family reading of the family name, or of the whole name if it is not divided
 * @param given empty if the name is not divided
 */
record NameReading(String family, String given) {
  private static final LinearPattern KANJI = LinearPattern.compile("[\\p{IsHan}々]");
  private static final LinearPattern BETWEEN = LinearPattern.compile("[\\s\\p{Z}・=]+");
  private static final int LONGEST_FAMILY = 5;

  /** Empty for a name that is not Japanese. */
  static Optional<NameReading> of(LocalizedText name) {
    Optional<String> written =
        name.byLanguage().values().stream().filter(NameReading::isKana).findFirst();
    if (written.isPresent()) {
      String[] words = BETWEEN.split(Kana.hiragana(written.get()), 2);
      return Optional.of(new NameReading(words[0], words.length == 1 ? "" : words[1]));
    }
    return name.byLanguage().entrySet().stream()
        .filter(each -> each.getKey().startsWith("ja") && KANJI.occursIn(each.getValue()))
        .map(Map.Entry::getValue)
        .map(printed -> derived(FoldedText.of(printed).text().strip(), PersonName.latin(name)))
        .findFirst();
  }

  /** True if the name contains its reading. */
  static boolean isWritten(LocalizedText name) {
    return name.byLanguage().values().stream().anyMatch(NameReading::isKana);
  }

  private static boolean isKana(String text) {
    return Arrays.stream(BETWEEN.split(text.strip())).allMatch(Kana::isKana);
  }

  /**
   * @param latin the same name in Latin letters, which selects among several readings
   */
  private static NameReading derived(String name, Optional<PersonName> latin) {
    Optional<String> family = latin.map(PersonName::family).map(Romanization::key);
    Optional<String> given = latin.map(PersonName::given).map(Romanization::key);
    String[] words = BETWEEN.split(name, 2);
    if (words.length == 2) {
      return new NameReading(
          NamePart.FAMILY.reading(words[0], family), NamePart.GIVEN.reading(words[1], given));
    }
    int border = border(name, family);
    return new NameReading(
        NamePart.FAMILY.reading(name.substring(0, border), family),
        border == name.length() ? "" : NamePart.GIVEN.reading(name.substring(border), given));
  }

  /** Index of the first character of the given name. */
  private static int border(String name, Optional<String> family) {
    if (NamePart.FAMILY.isListed(name)) {
      return name.length();
    }
    return IntStream.rangeClosed(1, Math.min(LONGEST_FAMILY, name.length() - 1))
        .boxed()
        .min(Comparator.comparingInt(border -> cost(name, border, family)))
        .orElse(name.length());
  }

  private static int cost(String name, int border, Optional<String> family) {
    String first = name.substring(0, border);
    String rest = name.substring(border);
    int parts = NamePart.FAMILY.cost(first) + NamePart.GIVEN.cost(rest);
    // Most characters are given names by themselves, which does not indicate the split.
    boolean chance = rest.length() == 1 && !NamePart.FAMILY.isListed(first);
    boolean known = family.isPresent() && NamePart.FAMILY.isReadAs(first, family.get());
    return parts + (chance ? NamePart.UNKNOWN : 0) - (known ? 3 * NamePart.UNKNOWN : 0);
  }
}
