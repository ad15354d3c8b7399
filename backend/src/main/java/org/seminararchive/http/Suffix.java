package org.seminararchive.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Formats besides JSON. Each is selected by a suffix of the path ({@code /talks.ics}), for links
 * and calendar programs, or by {@code Accept} (RFC 9110, section 12.5.1), for scripts; both are
 * equivalent.
 */
public enum Suffix {
  /** The default, for static files. */
  JSON("json", "application/json"),
  /** One complete resource per line. */
  NDJSON("ndjson", "application/x-ndjson"),
  /** RFC 5545. */
  CALENDAR("ics", "text/calendar"),
  /** RFC 4287. */
  ATOM("atom", "application/atom+xml"),
  /** RFC 4180. */
  CSV("csv", "text/csv"),
  BIBTEX("bib", "application/x-bibtex"),
  RIS("ris", "application/x-research-info-systems"),
  /** Citation Style Language. */
  CSL("csl.json", "application/vnd.citationstyles.csl+json"),
  /** JSON-LD 1.1 with schema.org terms. */
  LINKED_DATA("jsonld", "application/ld+json");

  private final String ending;
  private final String mediaType;

  Suffix(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** Without the dot. */
  public String ending() {
    return ending;
  }

  /** Type and subtype. */
  public String mediaType() {
    return mediaType;
  }

  /** Media type with charset for text types. */
  public String contentType() {
    return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
  }

  /**
   * @param ending an existing suffix without the dot
   */
  public static Suffix of(String ending) {
    return Arrays.stream(values()).filter(s -> s.ending.equals(ending)).findFirst().orElseThrow();
  }

  /** Formats besides JSON, the most common first. */
  static List<Suffix> shapes() {
    return List.of(CALENDAR, CSV, NDJSON, ATOM, BIBTEX, RIS, CSL, LINKED_DATA);
  }

  /** Suffix of a path including the dot, if it is one of these. */
  static Optional<String> endingOf(String path) {
    return Arrays.stream(values())
        .map(shape -> "." + shape.ending)
        .filter(path::endsWith)
        .max(Comparator.comparingInt(String::length));
  }
}
