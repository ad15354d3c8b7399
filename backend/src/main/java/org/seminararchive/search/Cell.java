package org.seminararchive.search;

import java.util.List;

/**
 * Combination of year, exact set of series, and language. All three are encoded in one index field,
 * so that a single aggregation counts all combinations.
 *
 * @param language {@code null} if unknown
 */
record Cell(int year, List<String> series, String language) {
  static String write(int year, List<String> series, String language) {
    return year + "/" + String.join(",", series) + "/" + (language == null ? "" : language);
  }

  static Cell read(String text) {
    String[] parts = text.split("/", -1);
    return new Cell(
        Integer.parseInt(parts[0]),
        parts[1].isEmpty() ? List.of() : List.of(parts[1].split(",")),
        parts[2].isEmpty() ? null : parts[2]);
  }
}
