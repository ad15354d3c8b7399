package org.seminararchive.search;

import java.util.List;

/**
 * What talks are counted by together: the year, the exact set of series, the language. One field of
 * the index holds all three, so that one look at it counts every combination there is.
 *
 * @param language {@code null} when unknown
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
