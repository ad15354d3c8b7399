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
 * A name as it is compared and sorted: NFKC (UAX #15), without white space, punctuation between the
 * parts of a name, or case, so that 橋本 幸士, 橋本　幸士 and 橋本幸士 are one.
 */
public final class NameKey {
  private static final LinearPattern SPACES = LinearPattern.compile("[\\s\\p{Z}]+");
  private static final LinearPattern IGNORED = LinearPattern.compile("[\\s\\p{Z}·・]");

  private static final LinearPattern TITLED = LinearPattern.compile("(.{3,}?) ?(?:氏|さん|様|先生)");

  private NameKey() {}

  public static String of(String name) {
    return IGNORED.replaceAll(UnicodeForm.nfkc(name), "").toLowerCase(Locale.ROOT);
  }

  /** The key of a person: of the name in its first language. */
  static String of(LocalizedText name) {
    return of(name.byLanguage().values().iterator().next());
  }

  /** The keys of a person's name in all of its languages. */
  static Set<String> all(LocalizedText name) {
    return name.byLanguage().values().stream()
        .map(NameKey::of)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * A name as a person bears it: without the title behind it (橋本 幸士氏 is 橋本 幸士) and with single
   * spaces. A short name keeps such a last character, which may be its own.
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
