package org.seminararchive.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seminararchive.text.LinearPattern;

/**
 * Reads a name as it is printed: without titles, with single spaces, the given name first where it
 * stands behind a comma. A space is kept, because nothing else says where a Japanese family name
 * ends.
 */
public final class PrintedName {
  /** Maximum length of a name. Validation refuses longer ones. */
  private static final int LONGEST = 300;

  private static final LinearPattern SPACES = LinearPattern.compile("[\\s\\p{Z}]+");
  private static final LinearPattern COMMAS = LinearPattern.compile(" ?, ?");
  private static final LinearPattern LETTERS_APART =
      LinearPattern.compile("[\\p{IsHan}\\p{IsHiragana}](?: [\\p{IsHan}\\p{IsHiragana}]){2,}+");
  private static final LinearPattern LATIN =
      LinearPattern.compile("[\\p{IsLatin}\\p{M}.'’‘ʼʻ`‐‑\\- ]+");
  private static final LinearPattern JAPANESE_HONORIFIC =
      LinearPattern.compile("(?<=\\p{IsLatin})-(?:san|sensei|sama)$");
  private static final LinearPattern INITIALS = LinearPattern.compile("(?:\\p{Lu}\\.[ -]?){1,4}");
  private static final LinearPattern SUFFIX = LinearPattern.compile("(?i:jr|sr)\\.?|I{2,3}|IV");
  private static final LinearPattern PARTICLE =
      LinearPattern.compile(
          "(?i:d[aeiou]s?|de[lnr]|dell[ae]|degli|l[aeo]s?|van|von|vom|zu[mr]?|te[nr]?|'t|bin|ibn|al|el|af|av|und|op|in|y)");

  private PrintedName() {}

  /** The name in its stored form; unchanged but for spaces if only titles would be left. */
  public static String plain(String printed) {
    String spaced = SPACES.replaceAll(printed, " ").strip().replace("Ph. D", "Ph.D");
    if (spaced.length() > LONGEST) {
      return spaced;
    }
    String name = spaced;
    String before = "";
    while (!name.equals(before)) {
      before = name;
      name = JapaneseTitles.without(withoutLatinTitles(name));
    }
    if (name.isEmpty()) {
      return spaced;
    }
    return LETTERS_APART.matches(name) ? name.replace(" ", "") : givenFirst(name);
  }

  /** True if a family name before a comma and a given name behind it are one person. */
  public static boolean isFamilyFirst(String family, String given) {
    if (!LATIN.matches(family)
        || !LATIN.matches(given)
        || !Character.isUpperCase(given.charAt(0))) {
      return false;
    }
    long names = words(family).stream().filter(word -> !isAside(word)).count();
    long others = words(given).stream().filter(word -> !isSuffix(word)).count();
    boolean initials = INITIALS.matches(given);
    return names == 1 && others >= 1 && others <= 3 || names == 2 && (others == 1 || initials);
  }

  /** True for Jr., III and the like. */
  public static boolean isSuffix(String word) {
    return SUFFIX.matches(word);
  }

  /** True for a title or degree in Latin letters that stands alone behind a comma. */
  public static boolean isTitle(String words) {
    return !words.isBlank()
        && words(words).stream()
            .allMatch(
                word ->
                    TitleTable.has("title", word)
                        || TitleTable.has("degree", word)
                        || TitleTable.has("qualifier", word)
                        || TitleTable.has("addition", word));
  }

  private static boolean isAside(String word) {
    return isSuffix(word) || PARTICLE.matches(word);
  }

  private static List<String> words(String text) {
    return new ArrayList<>(Arrays.asList(SPACES.split(text.strip())));
  }

  private static String withoutLatinTitles(String name) {
    String plain = JAPANESE_HONORIFIC.replaceAll(name, "");
    int comma = plain.lastIndexOf(',');
    while (comma > 0 && isTitle(plain.substring(comma + 1))) {
      plain = plain.substring(0, comma).strip();
      comma = plain.lastIndexOf(',');
    }
    List<String> words = words(plain);
    while (words.size() > 1 && isDegree(words)) {
      words.remove(words.size() - 1);
    }
    return String.join(" ", words.subList(titles(words), words.size()));
  }

  // Two capitals may be a family name: Yo-Yo Ma.
  private static boolean isDegree(List<String> words) {
    String last = words.get(words.size() - 1);
    return words.size() > 2 && last.length() > 2 && TitleTable.has("degree", last);
  }

  /** Number of words before the name; a qualifier counts only with a title behind it. */
  private static int titles(List<String> words) {
    int titles = 0;
    boolean behindTitle = false;
    for (int at = 0; at < words.size() - 1; at++) {
      String word = words.get(at).replace("(", "").replace(")", "");
      boolean title = TitleTable.has("title", word);
      boolean addition = behindTitle && TitleTable.has("addition", word);
      if (!title && !addition && !TitleTable.has("qualifier", word)) {
        return titles;
      }
      behindTitle = title || addition;
      titles = behindTitle ? at + 1 : titles;
    }
    return titles;
  }

  private static String givenFirst(String name) {
    List<String> pieces = new ArrayList<>(Arrays.asList(COMMAS.split(name)));
    String suffix = "";
    int last = pieces.size() - 1;
    if (last > 0 && isSuffix(pieces.get(last))) {
      suffix = " " + pieces.remove(last);
    }
    if (pieces.size() == 1 && !suffix.isEmpty()) {
      return pieces.get(0) + suffix;
    }
    if (pieces.size() != 2 || !isFamilyFirst(pieces.get(0), pieces.get(1))) {
      return name;
    }
    List<String> given = words(withoutLatinTitles(pieces.get(1)));
    if (suffix.isEmpty() && given.size() > 1 && isSuffix(given.get(given.size() - 1))) {
      suffix = " " + given.remove(given.size() - 1);
    }
    List<String> family = words(pieces.get(0));
    if (suffix.isEmpty() && family.size() > 1 && isSuffix(family.get(family.size() - 1))) {
      suffix = " " + family.remove(family.size() - 1);
    }
    return String.join(" ", given) + " " + String.join(" ", family) + suffix;
  }
}
