package org.seminararchive.search;

/**
 * One term of a text and the place in the original text, in UTF-16 units, where it stands.
 *
 * @param text never empty, without white space
 * @param start first unit
 * @param end behind the last unit
 * @param content whether it says something by itself; a particle of Japanese does not
 */
record Term(String text, int start, int end, boolean content) {
  Term(String text, int start, int end) {
    this(text, start, end, true);
  }
}
