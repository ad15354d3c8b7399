package org.seminararchive.description;

import java.util.Set;
import org.seminararchive.text.LinearPattern;

/**
 * A name as reference managers want it. Who writes 橋本 幸士 says the family name first, who writes
 * Koji Hashimoto says it last; taking the one for the other is how Japanese names get broken.
 *
 * @param family the name by which somebody is sorted, or {@code null} where the name cannot be
 *     taken apart
 * @param given the rest, or {@code null}
 * @param literal the name as printed
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
   * @param printed as the archive has it
   */
  public static PersonName of(String printed) {
    String name = printed.strip();
    String[] parts = SPACES.split(name);
    boolean eastern =
        name.codePoints().anyMatch(c -> FAMILY_FIRST.contains(Character.UnicodeScript.of(c)));
    // アルバート・アインシュタイン is a western name in Japanese letters, 橋本幸士 has no seam.
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

  /** Whether it can be taken apart. */
  public boolean hasParts() {
    return family != null;
  }
}
