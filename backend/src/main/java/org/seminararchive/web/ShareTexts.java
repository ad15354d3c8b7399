package org.seminararchive.web;

/**
 * Texts of the share picture of a session. Equal texts have equal pictures, so this record is the
 * cache key.
 *
 * @param numbers numbers of the session in its series, may be empty
 * @param people speakers with affiliations, may be empty
 * @param hue of the series, an angle in degrees; {@code null} if it has none
 */
record ShareTexts(
    String numbers, String title, String people, String moment, String archive, Integer hue) {

  /** All texts, to check whether the fonts have their characters. */
  String all() {
    return numbers + title + people + moment + archive;
  }
}
