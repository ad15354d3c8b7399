package org.seminararchive.search;

/**
 * A term and its position in the original text, in UTF-16 units.
 *
 * @param text not empty, without white space
 * @param start start offset
 * @param end end offset, exclusive
 * @param content true for content words; false for Japanese particles
 */
record Term(String text, int start, int end, boolean content) {
  Term(String text, int start, int end) {
    this(text, start, end, true);
  }
}
