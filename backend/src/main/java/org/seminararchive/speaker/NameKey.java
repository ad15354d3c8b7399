package org.seminararchive.speaker;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.seminararchive.text.FoldedText;
import org.seminararchive.text.Kana;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;

/**
 * Folded names for comparison and sorting. The same letters are the same person: 橋本 幸士, 橋本　幸士 and
 * 橋本幸士. Variants of letters (髙橋, 高橋) only suggest one; people decide.
 */
public final class NameKey {
  private static final LinearPattern IGNORED = LinearPattern.compile("[\\s\\p{Z}・]");
  private static final LinearPattern SIGNS = LinearPattern.compile("[\\p{P}\\p{S}\\p{Z}]");

  private NameKey() {}

  /** Equal for the same letters, without white space and name separators. */
  public static String of(String name) {
    return IGNORED.replaceAll(FoldedText.sameLetters(name).text(), "");
  }

  /**
   * Equal for similar names: also without accents, variants of letters, hyphens and apostrophes.
   */
  public static String similar(String name) {
    String letters = FoldedText.of(of(name)).text();
    String bare = SIGNS.replaceAll(letters, "");
    return Kana.sound(bare.isEmpty() ? letters : bare);
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

  /** The name in its stored form; see {@link PrintedName}. */
  public static LocalizedText plain(LocalizedText name) {
    Map<String, String> plain = new LinkedHashMap<>();
    name.byLanguage().forEach((language, text) -> plain.put(language, PrintedName.plain(text)));
    return new LocalizedText(plain);
  }
}
