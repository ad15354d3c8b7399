package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * One visible line of a page in any markup.
 *
 * @param number of its source line, from 1
 * @param text without markup, with single spaces
 * @param heading level 1–6, or 0
 * @param soft true if only the source was wrapped before it
 * @param gap true if a paragraph ended before it
 * @param marker of a list item, {@code "- "} or {@code "1. "}; otherwise empty
 * @param links by their position in {@link #text}
 * @param struck the crossed-out text, which is no part of {@link #text}
 */
record PageLine(
    int number,
    String text,
    int heading,
    boolean soft,
    boolean gap,
    String marker,
    List<Link> links,
    String struck) {
  /** The heading level of a rule, which ends a session. */
  static final int RULE = 9;

  /** A link over the characters {@code from} (inclusive) to {@code to} (exclusive) of a line. */
  record Link(int from, int to, String url) {}

  /** A line without markup that begins a paragraph. */
  static PageLine of(String text) {
    return new PageLine(1, text, 0, false, true, "", List.of(), "");
  }

  /** The line with another text and the links in it. */
  PageLine with(String otherText, List<Link> otherLinks) {
    return new PageLine(number, otherText, heading, soft, gap, marker, otherLinks, struck);
  }

  PageLine part(int from, int to) {
    int start = from;
    int end = Math.min(to, text.length());
    while (start < end && Script.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Script.isSpace(text.charAt(end - 1))) {
      end--;
    }
    List<Link> inside = new ArrayList<>();
    for (Link link : links) {
      int linkFrom = Math.max(link.from(), start);
      int linkTo = Math.min(link.to(), end);
      if (linkFrom < linkTo) {
        inside.add(new Link(linkFrom - start, linkTo - start, link.url()));
      }
    }
    return with(text.substring(start, end), inside);
  }

  PageLine from(int from) {
    return part(from, text.length());
  }

  String textOf(Link link) {
    return text.substring(link.from(), link.to()).strip();
  }

  /** The line as a label without a value: a heading, or a word alone on a line. */
  PageLine asLabel() {
    return new PageLine(number, text + ":", 0, false, true, "", links, struck);
  }

  /** The line without the marker of its list. */
  PageLine unmarked() {
    return new PageLine(number, text, heading, soft, gap, "", links, struck);
  }

  boolean isEmpty() {
    return text.isEmpty() && struck.isEmpty();
  }
}
