package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;

/** Builds lines from the visible content of markup, in document order. */
final class LineBuilder {
  /** Characters that are shown as one space. */
  private static final String SPACES = " \t\n\r\f";

  private final List<PageLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder struck = new StringBuilder();
  private final List<PageLine.Link> links = new ArrayList<>();
  private int number;
  private int heading;
  private boolean soft;
  private boolean gap;
  private String marker = "";
  private int strikes;

  /** Begins a paragraph, a heading (level 1–6, otherwise 0), or an item of a list. */
  void beginBlock(int line, int level, String listMarker) {
    end();
    gap = true;
    soft = false;
    number = line;
    heading = level;
    // The paragraph of an item has the item's marker.
    marker = listMarker.isEmpty() ? marker : listMarker;
  }

  void endBlock() {
    end();
    gap = true;
    soft = false;
    heading = 0;
    marker = "";
  }

  /**
   * @param line of the source, from 1
   */
  void text(String piece, int line) {
    if (text.length() == 0 && struck.length() == 0) {
      number = line;
    }
    StringBuilder to = strikes > 0 ? struck : text;
    for (char c : piece.toCharArray()) {
      if (SPACES.indexOf(c) < 0) {
        to.append(c);
      } else if (to.length() > 0 && to.charAt(to.length() - 1) != ' ') {
        to.append(' ');
      }
    }
  }

  int mark() {
    return text.length();
  }

  void link(int from, String url) {
    if (text.length() > from && !url.isBlank()) {
      links.add(new PageLine.Link(from, text.length(), url.strip()));
    }
  }

  /** Marks emphasized text at the beginning of a line as a label if it is the word of one. */
  void endEmphasis() {
    String word = text.toString().strip();
    if (Label.isWord(word) && !MaterialLinks.isName(word)) {
      text.append('：');
    }
  }

  void strike() {
    strikes++;
  }

  void endStrike() {
    strikes = Math.max(0, strikes - 1);
  }

  /** A line break of the source that is not shown. */
  void softBreak() {
    boolean something = text.length() > 0 || struck.length() > 0;
    // After a visible break, a line end of the source is ignored.
    boolean next = something || soft;
    end();
    soft = next;
  }

  void hardBreak() {
    end();
    soft = false;
  }

  /** A visible line break. In a table row it stays in its cell. */
  void lineBreak() {
    if (text.indexOf("|") == 0) {
      text.append(TableLines.BREAK);
    } else {
      hardBreak();
    }
  }

  List<PageLine> lines() {
    end();
    return lines;
  }

  private void end() {
    if (text.length() > 0 || struck.length() > 0) {
      PageLine whole =
          new PageLine(
              number,
              text.toString(),
              heading,
              soft && !gap,
              gap,
              marker,
              List.copyOf(links),
              struck.toString().strip());
      PageLine trimmed = whole.from(0);
      if (!trimmed.isEmpty()) {
        lines.add(trimmed);
        gap = false;
        marker = "";
      }
    }
    text.setLength(0);
    struck.setLength(0);
    links.clear();
  }
}
