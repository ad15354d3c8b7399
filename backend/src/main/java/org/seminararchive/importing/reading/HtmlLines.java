package org.seminararchive.importing.reading;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads the lines of an HTML page. Comments created by {@link #line} contain the line numbers of
 * the Markdown source.
 */
final class HtmlLines {
  /** Attribute of an ordered list with the sign behind its numbers. */
  static final String DELIMITER = "data-delimiter";

  static final String LINE = "\u0001";
  static final String GAP = "\u0002";

  private static final int MOST_SPANNED = 2000;

  private HtmlLines() {}

  static List<PageLine> of(String html) {
    LineBuilder lines = new LineBuilder();
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(200);
    Document page = parser.parseInput(html, "");
    span(page);
    page.traverse(new HtmlVisit(lines));
    return lines.lines();
  }

  /** A comment that stands on a line of the source. */
  static String line(int line) {
    return "<!--" + LINE + line + "-->";
  }

  /** The same between two blocks. */
  static String gap(int line) {
    return "<!--" + GAP + line + "-->";
  }

  /** Adds an empty cell to each row and column that a cell spans, so that columns stay in line. */
  private static void span(Document page) {
    int left = MOST_SPANNED;
    for (Element cell : page.select("tr > [colspan]")) {
      String columns = cell.attr("colspan");
      int more = HtmlVisit.NUMBER.matches(columns) ? Integer.parseInt(columns) - 1 : 0;
      for (; more > 0 && left > 0; more--, left--) {
        cell.after(new Element("td").attr("rowspan", cell.attr("rowspan")));
      }
    }
    for (Element cell : page.select("tr > [rowspan]")) {
      String rows = cell.attr("rowspan");
      int more = HtmlVisit.NUMBER.matches(rows) ? Integer.parseInt(rows) - 1 : 0;
      Element row = cell.parent().nextElementSibling();
      for (; more > 0 && left > 0 && row != null; more--, left--) {
        int at = cell.elementSiblingIndex();
        int place = at < row.childrenSize() ? row.child(at).siblingIndex() : row.childNodeSize();
        row.insertChildren(place, new Element("td"));
        row = row.nextElementSibling();
      }
    }
  }
}
