package org.seminararchive.web;

/**
 * Texts of the share picture of a session. Equal texts have equal pictures, so this record is the
 * cache key.
 *
 * @param numbers numbers of the session in its series, may be empty
 * @param people speakers with affiliations, may be empty
 * @param hue of the series, an angle in degrees; {@code null} if it has none
 * @param slides SHA-256 of a file whose first page is shown beside them; {@code null} for none
 */
record ShareTexts(
    String numbers,
    String title,
    String people,
    String moment,
    String archive,
    Integer hue,
    String slides) {

  ShareTexts withoutSlides() {
    return new ShareTexts(numbers, title, people, moment, archive, hue, null);
  }

  /** All texts, to check whether the fonts have their characters. */
  String all() {
    return numbers + title + people + moment + archive;
  }
}
