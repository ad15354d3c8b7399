package org.seminararchive.importing.reading;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the HTML tags within a line of Markdown. */
final class InlineTags {
  private final LineBuilder lines;
  private String anchor = "";
  private int anchorFrom;

  InlineTags(LineBuilder lines) {
    this.lines = lines;
  }

  void read(String tag) {
    boolean closing = tag.startsWith("</");
    String opening = closing ? "<" + tag.substring(2) : tag;
    Element element = Jsoup.parseBodyFragment(opening).body().firstElementChild();
    switch (element == null ? "" : element.normalName()) {
      case "br" -> lines.lineBreak();
      case "s", "del", "strike" -> strike(closing);
      case "b", "strong" -> {
        if (closing) {
          lines.endEmphasis();
        }
      }
      case "a" -> anchor(closing, element.attr("href"));
      default -> {
        // Other tags do not change what a reader sees.
      }
    }
  }

  private void strike(boolean closing) {
    if (closing) {
      lines.endStrike();
    } else {
      lines.strike();
    }
  }

  private void anchor(boolean closing, String href) {
    if (closing) {
      lines.link(anchorFrom, anchor);
    }
    anchor = href;
    anchorFrom = lines.mark();
  }
}
