package org.seminararchive.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Cache of the terms of recently displayed texts. Search-as-you-type highlights the same talks
 * repeatedly, and the terms of a text never change.
 */
final class AnalysedTexts {
  /** Total characters of cached texts; their terms take about a hundred bytes per character. */
  private static final int MOST = 100_000;

  private static final Cache<String, Analysis.Terms> KNOWN =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((String text, Analysis.Terms terms) -> text.length())
          .build();

  private AnalysedTexts() {}

  static Analysis.Terms of(String text) {
    return KNOWN.get(text, Analysis::terms);
  }
}
