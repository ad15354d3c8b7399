package org.seminararchive.benchmark;

import java.util.List;
import java.util.Random;

/**
 * Everything that is left to chance, from one seed, so that the same archive comes out every time.
 * Words are drawn as in real texts, where the n-th most common one is about n times as rare as the
 * first (Zipf's law).
 */
final class Chance {
  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  /** From 0 to one less than {@code bound}, each as often. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean inOneOf(int cases) {
    return random.nextInt(cases) == 0;
  }

  /** The place of a word among {@code count}, the first most often. */
  int zipf(int count) {
    // The inverse of the harmonic sum, with the logarithm for it.
    return (int) Math.min(count - 1, Math.pow(count + 1, random.nextDouble()) - 1);
  }

  <T> T common(List<T> words) {
    return words.get(zipf(words.size()));
  }

  <T> T any(List<T> words) {
    return words.get(random.nextInt(words.size()));
  }

  char any(String characters) {
    return characters.charAt(random.nextInt(characters.length()));
  }
}
