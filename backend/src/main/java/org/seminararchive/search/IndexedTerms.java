package org.seminararchive.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Terms of the texts of a group as the index stores them, separated by spaces.
 *
 * @param words see {@link Analysis}; {@code null} if there are none
 * @param parts same
 */
record IndexedTerms(String words, String parts) {
  /**
   * Separates the texts of a group. Queries never contain it, so phrases do not match across texts.
   */
  private static final String BOUNDARY = " || ";

  /** Upper bound of characters of the readings kept. */
  private static final int KEPT = 1_000_000;

  private static final Cache<List<String>, String> READINGS =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .weigher((List<String> names, String readings) -> 50 + readings.length())
          .build();

  /** Readings of names. Kept, because a speaker has the same name in all talks. */
  static String readings(List<String> names) {
    return READINGS.get(
        names,
        all ->
            all.stream()
                .flatMap(name -> Readings.of(name).stream())
                .distinct()
                .collect(Collectors.joining(" ")));
  }

  static IndexedTerms of(Collection<String> texts) {
    var words = new StringBuilder();
    var parts = new StringBuilder();
    for (String text : texts) {
      Analysis.Terms terms = Analysis.terms(text);
      append(words, terms.words());
      append(parts, terms.parts());
    }
    return new IndexedTerms(
        words.isEmpty() ? null : words.toString(), parts.isEmpty() ? null : parts.toString());
  }

  private static void append(StringBuilder joined, List<Term> terms) {
    if (!terms.isEmpty()) {
      String separator = joined.isEmpty() ? "" : BOUNDARY;
      for (Term term : terms) {
        joined.append(separator).append(term.text());
        separator = " ";
      }
    }
  }
}
