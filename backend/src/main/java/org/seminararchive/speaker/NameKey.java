package org.seminararchive.speaker;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.UnicodeForm;

/**
 * Normalized name for comparison and sorting: NFKC (UAX #15), without white space, name separators
 * and case, so that 橋本 幸士, 橋本　幸士 and 橋本幸士 are equal.
 */
public final class NameKey {
  private static final LinearPattern SPACES = LinearPattern.compile("[\\s\\p{Z}]+");
  private static final LinearPattern IGNORED = LinearPattern.compile("[\\s\\p{Z}·・]");

  private static final LinearPattern TITLED = LinearPattern.compile("(.{3,}?) ?(?:氏|さん|様|先生)");

  private NameKey() {}

  public static String of(String name) {
    return IGNORED.replaceAll(UnicodeForm.nfkc(name), "").toLowerCase(Locale.ROOT);
  }

  /** Key of the name in its first language, used for sorting. */
  static String of(LocalizedText name) {
    return of(name.first());
  }

  /** Keys of the name in all languages. */
  static Set<String> all(LocalizedText name) {
    return name.byLanguage().values().stream()
        .map(NameKey::of)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Stored form of a name: without a title (橋本 幸士氏 becomes 橋本 幸士) and with single spaces. In a
   * short name the last character is kept, because it may belong to the name.
   */
  public static LocalizedText plain(LocalizedText name) {
    Map<String, String> plain = new LinkedHashMap<>();
    name.byLanguage()
        .forEach(
            (language, text) -> {
              String spaced = SPACES.replaceAll(text.strip(), " ");
              Matcher titled = TITLED.matcher(spaced);
              plain.put(language, titled.matches() ? titled.group(1) : spaced);
            });
    return new LocalizedText(plain);
  }
}
