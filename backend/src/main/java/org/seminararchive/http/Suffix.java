package org.seminararchive.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The shapes beside plain JSON in which something can be read. Each can be asked for by the ending
 * of the address ({@code /talks.ics}), which a calendar program or a link can do, or by {@code
 * Accept} (RFC 9110, section 12.5.1), which a script does; both mean the same.
 */
public enum Suffix {
  /** What the address without an ending answers, for places that keep files. */
  JSON("json", "application/json"),
  /** One resource a line, each whole. */
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
  /** JSON-LD 1.1 with the words of schema.org. */
  LINKED_DATA("jsonld", "application/ld+json");

  private final String ending;
  private final String mediaType;

  Suffix(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** Without its dot. */
  public String ending() {
    return ending;
  }

  /** Type and subtype. */
  public String mediaType() {
    return mediaType;
  }

  /** The media type with the character set, where the type has one to name. */
  public String contentType() {
    return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
  }

  /**
   * @param ending without its dot; one of those there are
   */
  public static Suffix of(String ending) {
    return Arrays.stream(values()).filter(s -> s.ending.equals(ending)).findFirst().orElseThrow();
  }

  /** Those beside JSON, the one that fits most readers first. */
  static List<Suffix> shapes() {
    return List.of(CALENDAR, CSV, NDJSON, ATOM, BIBTEX, RIS, CSL, LINKED_DATA);
  }

  /** The ending of a path with its dot, if it is one of these. */
  static Optional<String> endingOf(String path) {
    return Arrays.stream(values())
        .map(shape -> "." + shape.ending)
        .filter(path::endsWith)
        .max(Comparator.comparingInt(String::length));
  }
}
