package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;
import org.seminararchive.text.LinearPattern;

/** The rows of Markdown tables among the lines of a page, and their cells. */
final class TableRows {
  private static final LinearPattern RULER = LinearPattern.compile("[|:\\- ]+");

  /** A cell between a label and its value. */
  private static final LinearPattern COLON = LinearPattern.compile("[:：]");

  /** A bar within a cell, which Markdown escapes; no input has this character. */
  static final char BAR = '\u0003';

  private TableRows() {}

  /** A line with the bars that Markdown had escaped. */
  static PageLine restored(PageLine line) {
    return line.with(line.text().replace(BAR, '|'), line.links());
  }

  /**
   * True for a row without outer bars: above a ruler, or below another such row.
   *
   * @param below true if the line above is one
   */
  static boolean isOpen(List<PageLine> page, int at, boolean below) {
    PageLine line = page.get(at);
    if (isRow(line) || line.text().indexOf('|') < 0) {
      return false;
    }
    boolean head = at + 1 < page.size() && isRuler(page.get(at + 1));
    return head || below && !line.gap();
  }

  static boolean isRuler(PageLine line) {
    return line.text().indexOf('|') >= 0 && RULER.matches(Script.folded(line.text()));
  }

  static boolean isRow(PageLine line) {
    String text = line.text().strip();
    return text.startsWith("|") && text.indexOf('|', 1) > 0;
  }

  static List<PageLine> cells(PageLine line) {
    List<PageLine> cells = new ArrayList<>();
    int from = line.text().indexOf('|') + 1;
    while (from < line.text().length()) {
      int bar = line.text().indexOf('|', from);
      int to = bar < 0 ? line.text().length() : bar;
      PageLine cell = line.part(from, to);
      if (!COLON.matches(cell.text())) {
        cells.add(restored(cell));
      }
      from = to + 1;
    }
    return cells;
  }

  /** A line behind some more characters. */
  static PageLine shifted(PageLine line, String before) {
    int by = before.length();
    List<PageLine.Link> links =
        line.links().stream()
            .map(l -> new PageLine.Link(l.from() + by, l.to() + by, l.url()))
            .toList();
    return line.with(before + line.text(), links);
  }
}
