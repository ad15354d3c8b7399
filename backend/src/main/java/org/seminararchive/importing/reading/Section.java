package org.seminararchive.importing.reading;

import java.util.List;
import java.util.Optional;

/**
 * The lines of one session.
 *
 * @param year of the group heading, such as {@code 2022年}
 * @param fiscal true if that is a fiscal year
 * @param lines below the heading
 */
record Section(
    PageLine heading,
    Headline headline,
    Optional<Integer> year,
    boolean fiscal,
    List<PageLine> lines) {
  int line() {
    return heading.number();
  }

  int lastLine() {
    return lines.isEmpty() ? line() : Math.max(line(), lines.get(lines.size() - 1).number());
  }
}
