package org.seminararchive.benchmark;

import java.util.List;
import java.util.Random;

/**
 * All random decisions, from one seed, so that the archive is reproducible. Word frequencies follow
 * Zipf's law: the n-th most frequent word is about n times as rare as the first.
 */
final class Chance {
  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  /** Uniformly distributed, 0 to {@code bound} - 1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean inOneOf(int cases) {
    return random.nextInt(cases) == 0;
  }

  /** Index among {@code count} words, Zipf-distributed. */
  int zipf(int count) {
    // Inverse of the harmonic sum, approximated by the logarithm.
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
