package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.seminararchive.text.LinearPattern;

/**
 * Turns the tables of a page into the lines that a page without tables has: a row of a table of
 * sessions becomes a heading and labelled lines, a row of a table of labels one labelled line.
 */
final class TableLines {
  private static final LinearPattern PLAIN =
      LinearPattern.compile("(?i)(?:第|#|no\\.?)? ?[0-9]{1,4} ?回?");
  private static final LinearPattern NOT_DIGIT = LinearPattern.compile("[^0-9]");

  private static final int LEVEL = 6;

  /** First characters of a line that adds an affiliation to a name or a time to a day. */
  private static final String GOES_ON = "(（[0123456789午";

  /** The label of cells below a header without a known meaning. */
  private static final String REMARKS = "備考：";

  /** A line end within a cell. */
  static final char BREAK = '\u2028';

  private final CellForms forms;
  private final Collection<Integer> unread;
  private final List<PageLine> lines = new ArrayList<>();

  /** The labels of the columns of the open table; empty before its header. */
  private List<String> header = List.of();

  private boolean sessions;

  private TableLines(SeriesNames series, Collection<Integer> unread) {
    this.forms = new CellForms(series);
    this.unread = unread;
  }

  /**
   * @param unread receives the lines of rows that look like sessions and are not read
   */
  static List<PageLine> unrolled(
      List<PageLine> page, SeriesNames series, Collection<Integer> unread) {
    var unrolled = new TableLines(series, unread);
    boolean open = false;
    for (int i = 0; i < page.size(); i++) {
      PageLine line = page.get(i);
      open = TableRows.isOpen(page, i, open);
      if (open || TableRows.isRow(line)) {
        PageLine row = open ? TableRows.shifted(line, "|") : line;
        unrolled.row(row, TableRows.cells(row));
      } else {
        unrolled.end();
        unrolled.lines.add(TableRows.restored(line));
      }
    }
    unrolled.end();
    return unrolled.lines;
  }

  private void row(PageLine line, List<PageLine> cells) {
    if (TableRows.isRuler(line)) {
      return;
    }
    List<String> labels = cells.stream().map(c -> CellForms.label(c.text())).toList();
    long known = labels.stream().filter(l -> !l.isEmpty()).count();
    if (cells.size() == 2 && known == 1 && !labels.get(0).isEmpty() && header.isEmpty()) {
      add(labels.get(0), cells.get(1));
    } else if (cells.size() == 3 && known == 1 && !labels.get(1).isEmpty() && header.isEmpty()) {
      // The number spans the rows of its labels.
      add("", cells.get(0));
      add(labels.get(1), cells.get(2));
    } else if (known >= 2 && known * 2 > cells.size()) {
      header = merged(cells.stream().map(c -> header(c.text())).toList());
    } else if (!header.isEmpty()) {
      session(line, cells, header);
    } else {
      headless(line, cells);
    }
  }

  /** The labels of a second row below those that they divide: 日時 has 日付 and 時刻. */
  private List<String> merged(List<String> below) {
    boolean second = !header.isEmpty() && !sessions && header.size() == below.size();
    return !second
        ? below
        : IntStream.range(0, below.size())
            .mapToObj(i -> below.get(i).isEmpty() ? header.get(i) : below.get(i))
            .toList();
  }

  private static String header(String cell) {
    String label = CellForms.label(cell);
    return label.isEmpty() && !cell.isEmpty() ? REMARKS + cell : label;
  }

  /** Reads a row of a table without a header. */
  private void headless(PageLine line, List<PageLine> cells) {
    List<String> labels = cells.stream().map(forms::of).toList();
    boolean dated = labels.contains("日時");
    boolean numbered = labels.contains(CellForms.NUMBER) || dated && PLAIN.matches(first(cells));
    if (labels.contains("発表者") && (labels.get(0).equals(CellForms.NUMBER) || dated)) {
      session(line, cells, labels);
    } else if (cells.size() > 2 && numbered) {
      unread.add(line.number());
    } else {
      cells.forEach(c -> add("", c));
    }
  }

  private void session(PageLine line, List<PageLine> cells, List<String> labels) {
    int day = 0;
    while (day < labels.size()
        && Label.of(labels.get(day)).filter(l -> l == Label.WHEN).isEmpty()) {
      day++;
    }
    int number = labels.indexOf(CellForms.NUMBER);
    boolean goesOn = sessions && isEmpty(cells, number) && isEmpty(cells, day);
    int from = number >= 0 && number < cells.size() ? number : day;
    if (!goesOn && from >= 0 && from < cells.size()) {
      sessions = true;
      String text = cells.get(from).text();
      boolean plain = from == number && PLAIN.matches(Script.folded(text));
      String heading = plain ? "第" + NOT_DIGIT.replaceAll(Script.folded(text), "") + "回" : text;
      lines.add(line(cells.get(from), heading, List.of(), LEVEL));
    }
    for (int i = 0; i < cells.size(); i++) {
      if (i != number) {
        String label = i < labels.size() ? labels.get(i) : "";
        boolean links = label.startsWith(REMARKS) && MaterialLinks.isAll(cells.get(i));
        add(links ? "" : label, cells.get(i));
      }
    }
  }

  /** True for a cell that another one above spans, or that does not exist. */
  private static boolean isEmpty(List<PageLine> cells, int at) {
    return at < 0 || at >= cells.size() || cells.get(at).isEmpty();
  }

  /** Adds a cell as a labelled line; its further lines follow without a label. */
  private void add(String label, PageLine cell) {
    String before = label.isEmpty() ? "" : label + "：";
    int end = end(cell.text());
    PageLine first = end < 0 ? cell : cell.part(0, end);
    if (!first.isEmpty()) {
      PageLine whole = TableRows.shifted(first, before);
      lines.add(line(first, whole.text().replace(BREAK, ' '), whole.links(), 0));
    }
    if (end >= 0) {
      add("", cell.from(end + 1));
    }
  }

  /** The end of the first line; an affiliation below a name belongs to it. */
  private static int end(String cell) {
    int end = cell.indexOf(BREAK);
    while (end >= 0 && end + 1 < cell.length() && GOES_ON.indexOf(cell.charAt(end + 1)) >= 0) {
      end = cell.indexOf(BREAK, end + 1);
    }
    return end;
  }

  private static PageLine line(PageLine cell, String text, List<PageLine.Link> links, int heading) {
    return new PageLine(cell.number(), text, heading, false, true, "", links, cell.struck());
  }

  private static String first(List<PageLine> cells) {
    return cells.isEmpty() ? "" : Script.folded(cells.get(0).text());
  }

  private void end() {
    if (sessions) {
      lines.add(line(lines.get(lines.size() - 1), "---", List.of(), PageLine.RULE));
    }
    sessions = false;
    header = List.of();
  }
}
