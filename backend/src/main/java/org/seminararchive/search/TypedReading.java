package org.seminararchive.search;

import java.util.Optional;
import org.seminararchive.text.FoldedText;
import org.seminararchive.text.Kana;
import org.seminararchive.text.Romanization;

/**
 * A search word that may be the reading of a name: kana or Latin letters.
 *
 * @param key normalized as in {@link Readings}
 * @param prefix true if it is long enough for a prefix match
 */
record TypedReading(String key, boolean prefix) {
  private static final int SHORTEST_KANA = 2;
  private static final int SHORTEST_LATIN = 3;
  private static final int SHORTEST_LATIN_BEGINNING = 4;

  /** Empty for a word that cannot be a reading. */
  static Optional<TypedReading> of(String word) {
    String typed = FoldedText.of(word).text();
    if (Kana.isKana(typed)) {
      return Optional.of(new TypedReading(Kana.sound(typed), true))
          .filter(r -> r.key().length() >= SHORTEST_KANA);
    }
    if (typed.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '\'' || c == '-')) {
      String key = Romanization.key(typed);
      return Optional.of(new TypedReading(key, key.length() >= SHORTEST_LATIN_BEGINNING))
          .filter(r -> r.key().length() >= SHORTEST_LATIN);
    }
    return Optional.empty();
  }

  /** True if the name may be read this way. */
  boolean isOf(String name) {
    return Readings.of(name).stream()
        .anyMatch(reading -> prefix ? reading.startsWith(key) : reading.equals(key));
  }
}
