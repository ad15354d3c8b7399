package org.seminararchive.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

/**
 * Cache of the terms of recently displayed texts. Search-as-you-type highlights the same talks
 * repeatedly, and the terms of a text never change.
 */
final class AnalysedTexts {
  /** Total characters of cached texts; their terms take about a hundred bytes per character. */
  private static final int MOST = 300_000;

  /** Terms of a text in order; see {@link Analysis}. */
  record Terms(List<Term> words, List<Term> parts) {}

  private static final Cache<String, Terms> KNOWN =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((String text, Terms terms) -> text.length())
          .build();

  private AnalysedTexts() {}

  static Terms of(String text) {
    return KNOWN.get(text, t -> new Terms(Analysis.words(t), Analysis.parts(t)));
  }
}
