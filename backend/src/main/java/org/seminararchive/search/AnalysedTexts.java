package org.seminararchive.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

/**
 * The terms of texts that were shown lately. While somebody types, the same talks are looked
 * through again and again, and a text never has other terms.
 */
final class AnalysedTexts {
  /** Characters of text in all; their terms take about a hundred bytes each. */
  private static final int MOST = 300_000;

  /** A text's terms in its order, see {@link Analysis}. */
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
