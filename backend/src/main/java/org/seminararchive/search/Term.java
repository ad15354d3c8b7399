package org.seminararchive.search;

/**
 * One term of a text and the place in the original text, in UTF-16 units, where it stands.
 *
 * @param text never empty, without white space
 * @param start first unit
 * @param end behind the last unit
 */
record Term(String text, int start, int end) {}
