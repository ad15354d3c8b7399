package org.seminararchive.description;

import java.util.Set;
import org.seminararchive.text.LinearPattern;

/**
 * A name split for reference managers. 橋本 幸士 has the family name first, Koji Hashimoto has it last;
 * confusing the two is the usual error with Japanese names.
 *
 * @param family sort name; {@code null} if the name cannot be split
 * @param given other names; {@code null} if there are none
 * @param literal name as printed
 */
public record PersonName(String family, String given, String literal) {
  private static final Set<Character.UnicodeScript> FAMILY_FIRST =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL);

  private static final LinearPattern SPACES = LinearPattern.compile("[\\s\u3000]+");
  private static final LinearPattern SUFFIX = LinearPattern.compile("(?i)(jr|sr)\\.?|I{2,3}|IV");

  /**
   * @param printed name as stored in the archive
   */
  public static PersonName of(String printed) {
    String name = printed.strip();
    String[] parts = SPACES.split(name);
    boolean eastern =
        name.codePoints().anyMatch(c -> FAMILY_FIRST.contains(Character.UnicodeScript.of(c)));
    // アルバート・アインシュタイン is a western name in katakana; 橋本幸士 has no separator.
    boolean whole =
        parts.length == 1
            || name.contains("・")
            || name.contains(",")
            || name.contains(" and ")
            || SUFFIX.matcher(parts[parts.length - 1]).matches();
    if (whole || eastern && parts.length > 2) {
      return new PersonName(null, null, name);
    }
    if (eastern) {
      return new PersonName(parts[0], parts[1], name);
    }
    String family = parts[parts.length - 1];
    String given = name.substring(0, name.length() - family.length()).strip();
    return new PersonName(family, given, name);
  }

  /** True if the name was split. */
  public boolean hasParts() {
    return family != null;
  }
}
