package org.seminararchive.search;

import java.util.Optional;

/**
 * A word that may be how somebody's name is read: kana, or Latin letters.
 *
 * @param key as {@link Readings} has it
 * @param begins whether it is long enough to be taken for the beginning of a name as well
 */
record TypedReading(String key, boolean begins) {
  private static final int SHORTEST_KANA = 2;
  private static final int SHORTEST_LATIN = 3;
  private static final int SHORTEST_LATIN_BEGINNING = 4;

  /** Empty for a word that can be no reading. */
  static Optional<TypedReading> of(String word) {
    String typed = FoldedText.of(word).text();
    if (Kana.only(typed)) {
      return Optional.of(new TypedReading(Kana.hiragana(typed), true))
          .filter(r -> r.key().length() >= SHORTEST_KANA);
    }
    if (typed.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '\'' || c == '-')) {
      String key = Readings.key(typed);
      return Optional.of(new TypedReading(key, key.length() >= SHORTEST_LATIN_BEGINNING))
          .filter(r -> r.key().length() >= SHORTEST_LATIN);
    }
    return Optional.empty();
  }

  /** Whether a name may be read so. */
  boolean isOf(String name) {
    return Readings.of(name).stream()
        .anyMatch(reading -> begins ? reading.startsWith(key) : reading.equals(key));
  }
}
