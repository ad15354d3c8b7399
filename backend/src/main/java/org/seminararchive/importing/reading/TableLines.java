package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.seminararchive.text.LinearPattern;

/**
 * Turns the tables of a page into the lines that a page without tables has: a row of a table of
 * sessions becomes a heading and labelled lines, a row of a table of labels one labelled line.
 */
final class TableLines {
  private static final LinearPattern NUMBERS =
      LinearPattern.compile("(?i)回|回数|番号|開催回|通し番号|no\\.?|number|#");
  private static final LinearPattern PLAIN =
      LinearPattern.compile("(?i)(?:第|#|no\\.?)? ?[0-9]{1,4} ?回?");
  private static final LinearPattern NOT_DIGIT = LinearPattern.compile("[^0-9]");

  private static final LinearPattern BEHIND_LABEL =
      LinearPattern.compile(" ?(?:\\([^()]*\\))? ?:?$");

  private static final int LONGEST_NUMBER = 40;
  private static final int LEVEL = 6;

  /** First characters of a line that adds an affiliation to a name or a time to a day. */
  private static final String GOES_ON = "(（[0123456789午";

  /** The label of cells below a header without a known meaning. */
  private static final String REMARKS = "備考";

  /** Header cells of a column of numbers. */
  private static final String NUMBER = "回";

  /** A line end within a cell. */
  static final char BREAK = '\u2028';

  private final SeriesNames series;
  private final Collection<Integer> unread;
  private final List<PageLine> lines = new ArrayList<>();

  /** The labels of the columns of the open table; empty before its header. */
  private List<String> header = List.of();

  private List<String> names = List.of();
  private boolean sessions;

  private TableLines(SeriesNames series, Collection<Integer> unread) {
    this.series = series;
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
    List<String> labels = cells.stream().map(c -> label(c.text())).toList();
    long known = labels.stream().filter(l -> !l.isEmpty()).count();
    if (cells.size() == 2 && known == 1 && !labels.get(0).isEmpty() && header.isEmpty()) {
      add(labels.get(0), cells.get(1));
    } else if (known >= 2 && known * 2 > cells.size()) {
      header = labels;
      names = cells.stream().map(PageLine::text).toList();
    } else if (!header.isEmpty()) {
      session(line, cells, header);
    } else {
      List<String> forms = cells.stream().map(this::form).toList();
      boolean dated = forms.contains("日時");
      boolean numbered = forms.contains(NUMBER) || dated && PLAIN.matches(first(cells));
      if (forms.contains("発表者") && (forms.get(0).equals(NUMBER) || dated)) {
        session(line, cells, forms);
      } else if (cells.size() > 2 && numbered) {
        unread.add(line.number());
      } else {
        cells.forEach(c -> add("", c));
      }
    }
  }

  private void session(PageLine line, List<PageLine> cells, List<String> labels) {
    int day = 0;
    while (day < labels.size()
        && Label.of(labels.get(day)).filter(l -> l == Label.WHEN).isEmpty()) {
      day++;
    }
    int number = labels.indexOf(NUMBER);
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
        boolean other = label.isEmpty() && labels == header && !MaterialLinks.isAll(cells.get(i));
        add(other ? REMARKS + name(i) : label, cells.get(i));
      }
    }
  }

  /** The header of a column without a known meaning. */
  private String name(int column) {
    return column < names.size() && !names.get(column).isEmpty() ? "：" + names.get(column) : "";
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

  /** The label of a header cell; empty if it is none. */
  private static String label(String cell) {
    String text = Script.folded(cell).strip();
    String word = BEHIND_LABEL.replaceAll(text, "");
    return NUMBERS.matches(word) ? NUMBER : Label.isWord(word) ? word : "";
  }

  /** The label of a cell in a table without a header, by its form. */
  private String form(PageLine cell) {
    if (isNumber(cell)) {
      return NUMBER;
    }
    if (PrintedTime.of(cell.text()).isPresent()) {
      return "日時";
    }
    if (PrintedPeople.isPerson(cell.text())) {
      return "発表者";
    }
    boolean links =
        MaterialLinks.isAll(cell)
            && cell.links().stream().map(cell::textOf).allMatch(TableLines::isMaterial);
    return links || cell.text().length() < 2 ? "" : "題目";
  }

  private static boolean isMaterial(String text) {
    return References.isAddress(text) || MaterialLinks.kind(text).isPresent();
  }

  private static String first(List<PageLine> cells) {
    return cells.isEmpty() ? "" : Script.folded(cells.get(0).text());
  }

  private boolean isNumber(PageLine cell) {
    return cell.text().length() <= LONGEST_NUMBER
        && Headline.of(Headline.inJapanese(cell.text(), series), series, false)
            .filter(h -> h.rest().isEmpty())
            .isPresent();
  }

  private void end() {
    if (sessions) {
      lines.add(line(lines.get(lines.size() - 1), "---", List.of(), PageLine.RULE));
    }
    sessions = false;
    header = List.of();
  }
}
