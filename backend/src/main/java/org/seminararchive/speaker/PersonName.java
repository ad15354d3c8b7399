package org.seminararchive.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;

/**
 * A name split for reference managers by the rules of the Citation Style Language. 橋本 幸士 has the
 * family name first, Koji Hashimoto has it last; confusing the two is the usual error with Japanese
 * names.
 *
 * @param particle non-dropping particle: de of Pim de Haan; {@code null} if there is none
 * @param family sort name; {@code null} if the name cannot be split
 * @param given other names; {@code null} if there are none
 * @param suffix Jr., III; {@code null} if there is none
 * @param literal name as printed
 */
public record PersonName(
    String particle, String family, String given, String suffix, String literal) {
  private static final Set<Character.UnicodeScript> FAMILY_FIRST =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL);

  private static final LinearPattern SPACES = LinearPattern.compile("[\\s\u3000]+");
  private static final LinearPattern SEVERAL =
      LinearPattern.compile("(?i) (?:and|et|&|und(?! zu )) ");

  /** アルバート アインシュタイン may have its family name at either end. */
  private static final LinearPattern KATAKANA =
      LinearPattern.compile("[\\p{IsKatakana}ー・= \u3000]+");

  private static final LinearPattern LOWER_CASE = LinearPattern.compile("['’]?\\p{Ll}.*+");

  /** Particles that belong to the family name if they are capitalized: Vincent Van Gogh. */
  private static final LinearPattern CAPITALIZED =
      LinearPattern.compile(
          "Ó|Ní|Ua|Mac|Mc|Nic|De|Van|Von|La|Le|Di|Da|Du|Dos|Del|Della|Des|Der|Den|Ter|Ten|El|Al|St\\.?");

  /** A particle without a space behind it. */
  private static final LinearPattern ATTACHED =
      LinearPattern.compile("([dl]['’]|al-|el-|ul-)(\\p{Lu}.*+)");

  private static final LinearPattern CAPITALS =
      LinearPattern.compile("\\p{Lu}{3,}+(?:[-'’]\\p{Lu}++)*+");

  private static final LinearPattern LATIN = LinearPattern.compile("\\p{IsLatin}");

  /** Joins two family names: Ortega y Gasset. */
  private static final Set<String> JOINING = Set.of("y", "i", "e");

  /**
   * @param printed name as stored in the archive
   */
  public static PersonName of(String printed) {
    String name = printed.strip();
    boolean whole = name.contains("・") || KATAKANA.matches(name) || SEVERAL.occursIn(name);
    if (whole) {
      return new PersonName(null, null, null, null, name);
    }
    return isEastern(name) ? eastern(name) : western(name);
  }

  /** The name in Latin letters, in whatever language; empty if it has none. */
  public static Optional<PersonName> latin(LocalizedText name) {
    return name.byLanguage().values().stream()
        .filter(text -> LATIN.occursIn(text) && !isEastern(text))
        .map(PersonName::of)
        .findFirst();
  }

  /** True if the name was split. */
  public boolean hasParts() {
    return family != null;
  }

  /** The particle with the space that separates it from the family name; empty without one. */
  public String beforeFamily() {
    if (particle == null) {
      return "";
    }
    boolean attached = !Character.isLetter(particle.charAt(particle.length() - 1));
    return attached ? particle : particle + " ";
  }

  private static boolean isEastern(String name) {
    return name.codePoints().anyMatch(c -> FAMILY_FIRST.contains(Character.UnicodeScript.of(c)));
  }

  private static PersonName eastern(String name) {
    String[] parts = SPACES.split(name);
    return parts.length == 2
        ? new PersonName(null, parts[0], parts[1], null, name)
        : new PersonName(null, null, null, null, name);
  }

  private static PersonName western(String name) {
    List<String> words = new ArrayList<>(Arrays.asList(SPACES.split(PrintedName.plain(name))));
    if (isFamilyInCapitals(words)) {
      // SMITH John
      Collections.rotate(words, -1);
    }
    int last = words.size() - 1;
    String suffix = last > 0 && PrintedName.isSuffix(words.get(last)) ? words.remove(last) : null;
    if (words.size() == 1 || words.stream().anyMatch(word -> word.endsWith(","))) {
      return new PersonName(null, null, null, null, name);
    }
    int family = familyFrom(words);
    int particle = particleFrom(words, family);
    String sorted = String.join(" ", words.subList(family, words.size()));
    String before = String.join(" ", words.subList(particle, family));
    var attached = ATTACHED.matcher(sorted);
    if (before.isEmpty() && attached.matches()) {
      before = attached.group(1);
      sorted = attached.group(2);
    }
    String given = String.join(" ", words.subList(0, particle));
    return new PersonName(
        before.isEmpty() ? null : before, sorted, given.isEmpty() ? null : given, suffix, name);
  }

  private static boolean isFamilyInCapitals(List<String> words) {
    return words.size() > 1
        && CAPITALS.matches(words.get(0))
        && words.stream().skip(1).allMatch(word -> word.length() > 1 && !CAPITALS.matches(word))
        && words.stream().skip(1).noneMatch(PersonName::isParticle);
  }

  /** Index of the first word of the family name: behind the last particle, as in BibTeX. */
  private static int familyFrom(List<String> words) {
    int last = words.size() - 1;
    if (ATTACHED.matches(words.get(last))) {
      return last;
    }
    for (int at = last - 1; at >= 0; at--) {
      if (JOINING.contains(words.get(at))) {
        return at - 1 > 0 ? at - 1 : last;
      }
      if (isParticle(words.get(at))) {
        return at + 1;
      }
    }
    int from = last;
    while (from > 1 && CAPITALIZED.matches(words.get(from - 1))) {
      from--;
    }
    return from;
  }

  private static int particleFrom(List<String> words, int family) {
    int from = family;
    while (from > 0 && isParticle(words.get(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean isParticle(String word) {
    return LOWER_CASE.matches(word) && !JOINING.contains(word);
  }
}
