package org.seminararchive.importing.reading;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.seminararchive.text.LinearPattern;

/** Passes the visible content of an HTML page to a {@link LineBuilder}. */
final class HtmlVisit implements NodeVisitor {
  static final LinearPattern NUMBER = LinearPattern.compile("[0-9]{1,4}");

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "template", "noscript", "svg", "nav", "footer");
  private static final Set<String> PARTS = Set.of("br", "p", "div");
  private static final Set<String> EMPHASIZED =
      Set.of("b", "strong", "em", "i", "u", "span", "font", "label");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> STRUCK = Set.of("s", "del", "strike");

  private final LineBuilder lines;

  /** Difference of the lines of the source and of the HTML. */
  private int shift;

  private int line = 1;
  private int unseen;

  /** Start of the open link; nested links are ignored. */
  private int linkFrom = -1;

  private Element link;

  /** The table whose cells are read as rows. */
  private Element table;

  /** Number of items by ordered list so far. */
  private final Map<Node, Integer> places = new IdentityHashMap<>();

  HtmlVisit(LineBuilder lines) {
    this.lines = lines;
  }

  @Override
  public void head(Node node, int depth) {
    if (node.sourceRange().isTracked()) {
      line = shift + node.sourceRange().start().lineNumber();
    }
    if (node instanceof Comment comment) {
      mark(comment.getData());
    } else if (node instanceof TextNode text && unseen == 0) {
      text(RaisedText.of(text));
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  private void mark(String comment) {
    if (comment.startsWith(HtmlLines.GAP)) {
      lines.endBlock();
    }
    if (comment.startsWith(HtmlLines.GAP) || comment.startsWith(HtmlLines.LINE)) {
      int marked = Integer.parseInt(comment.substring(1));
      shift += marked - line;
      line = marked;
    }
  }

  private void text(String whole) {
    String[] rows = table == null ? whole.split("\n", -1) : new String[] {whole};
    for (int i = 0; i < rows.length; i++) {
      if (i > 0) {
        // A link that continues on the next line is closed and opened again.
        closeLink();
        lines.softBreak();
        linkFrom = link == null ? -1 : lines.mark();
        line++;
      }
      lines.text(rows[i], line);
    }
  }

  private void open(Element element) {
    String name = element.normalName();
    if (element.parent() != null && element.parent().normalName().equals("ol")) {
      places.merge(element.parent(), start(element.parent()), (place, first) -> place + 1);
    }
    if (isUnseen(element)) {
      unseen++;
    } else if (table == null && isPlainTable(element)) {
      table = element;
    } else if (table != null && CELLS.contains(name)) {
      lines.text("| ", line);
    } else if (table != null && PARTS.contains(name)) {
      lines.text(String.valueOf(TableLines.BREAK), line);
    } else if (name.equals("br")) {
      closeLink();
      lines.lineBreak();
      linkFrom = link == null ? -1 : lines.mark();
    } else if (name.equals("img")) {
      lines.text(element.attr("alt"), line);
    } else if (name.equals("hr")) {
      lines.beginBlock(line, PageLine.RULE, "");
      lines.text("---", line);
      lines.endBlock();
    } else if (STRUCK.contains(name)) {
      lines.strike();
    } else if (name.equals("a") && link == null && element.hasAttr("href")) {
      link = element;
      linkFrom = lines.mark();
    } else if (isBlock(element) && (table == null || name.equals("tr"))) {
      lines.beginBlock(line, level(name), marker(element, name));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (isUnseen(element)) {
      unseen--;
    } else if (STRUCK.contains(name)) {
      lines.endStrike();
    } else if (EMPHASIZED.contains(name)) {
      lines.endEmphasis();
    } else if (element == table) {
      table = null;
      lines.endBlock();
    } else if (element == link) {
      closeLink();
      link = null;
      linkFrom = -1;
    } else if (isBlock(element) && (table == null || name.equals("tr"))) {
      if (name.equals("dt")) {
        lines.endEmphasis();
      } else if (table != null) {
        lines.text("|", line);
      }
      lines.endBlock();
    }
  }

  /** A table of texts; others only arrange the page. */
  private static boolean isPlainTable(Element element) {
    return element.normalName().equals("table")
        && element.selectFirst("table table, h1, h2, h3, h4, h5, h6, ul, ol, dl, hr") == null
        && element.selectFirst("td + td, th + td, th + th") != null;
  }

  private void closeLink() {
    if (link != null && linkFrom >= 0) {
      lines.link(linkFrom, link.attr("href"));
    }
  }

  private static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasClass("footer")
        || element.hasClass("site-footer")
        || element.hasClass("anchor");
  }

  private static boolean isBlock(Element element) {
    return (element.isBlock() || element.normalName().equals("title"))
        && !STRUCK.contains(element.normalName());
  }

  private static int level(String name) {
    int heading = name.length() == 2 ? "h1h2h3h4h5h6".indexOf(name) : -1;
    return name.equals("title") ? 1 : heading < 0 ? 0 : heading / 2 + 1;
  }

  private String marker(Element element, String name) {
    Integer place = places.get(element.parent());
    if (!name.equals("li") || place == null) {
      return name.equals("li") ? "- " : "";
    }
    String delimiter = element.parent().attr(HtmlLines.DELIMITER);
    return place + (delimiter.isEmpty() ? "." : delimiter) + " ";
  }

  private static int start(Element list) {
    String start = list.attr("start");
    return NUMBER.matches(start) ? Integer.parseInt(start) : 1;
  }
}
