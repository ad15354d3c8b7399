package org.seminararchive.speaker;

import java.text.Normalizer;
import java.util.Locale;
import org.seminararchive.text.LocalizedText;

/**
 * A name as it is compared and sorted: NFKC (UAX #15), without white space, punctuation between the
 * parts of a name, or case, so that 橋本 幸士, 橋本　幸士 and 橋本幸士 are one.
 */
public final class NameKey {
  private NameKey() {}

  public static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}·・]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The key of a person: of the name in its first language. */
  static String of(LocalizedText name) {
    return of(name.byLanguage().values().iterator().next());
  }
}
