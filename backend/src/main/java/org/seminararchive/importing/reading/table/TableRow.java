package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.Placeholder;
import org.seminararchive.importing.reading.Script;
import org.seminararchive.text.LinearPattern;

/** One row under its header. */
final class TableRow implements Cells {
  /** An empty cell in words. */
  private static final String NONE = "なし";

  /** The apostrophe that exported tables put before formulas. */
  private static final LinearPattern DEFUSED = LinearPattern.compile("'[=+\\-@\\t\\r\\n＝＋－＠]");

  private static final LinearPattern ODD =
      LinearPattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\uFFFE|\\uFFFF");
  private static final int MOST_FINDINGS = 50;

  private final TableHeader header;
  private final Grid.Row row;
  private final List<Finding> findings = new ArrayList<>();

  private final List<String> texts = new ArrayList<>();

  TableRow(TableHeader header, Grid.Row row) {
    this.header = header;
    this.row = row;
    for (int i = 0; i < row.cells().size(); i++) {
      Grid.Cell cell = row.cells().get(i);
      if (i >= header.names().size() && !cell.text().isBlank()) {
        found(
            Finding.error(
                "cell-without-column", cell.line(), i + 1, Script.shortened(cell.text())));
      }
      boolean odd = ODD.occursIn(cell.text());
      if (odd) {
        found(Finding.error("odd-character", cell.line(), nameAt(i)));
      }
      texts.add(odd ? "" : meant(cell.text()));
    }
  }

  int line() {
    return row.line();
  }

  int lastLine() {
    Grid.Cell last = row.cells().get(row.cells().size() - 1);
    return last.line() + (int) last.text().chars().filter(c -> c == '\n').count();
  }

  List<Finding> findings() {
    return findings;
  }

  @Override
  public Optional<String> text(TableColumn column) {
    return at(header.columns().get(column));
  }

  /** The number in a series with its own column. */
  Optional<String> number(String slug) {
    return at(header.series().get(slug));
  }

  private Optional<String> at(Integer place) {
    return place == null || place >= texts.size()
        ? Optional.empty()
        : Optional.of(texts.get(place)).filter(text -> !text.isEmpty());
  }

  private static String meant(String text) {
    String meant = DEFUSED.matcher(text).lookingAt() ? text.substring(1) : text;
    String plain = Script.stripped(meant);
    return plain.equals(NONE) || Placeholder.is(plain) ? "" : plain;
  }

  @Override
  public void refuse(TableColumn column, String code, Object... more) {
    refuse(header.columns().get(column), code, more);
  }

  void refuseNumber(String slug, String code, Object... more) {
    refuse(header.series().get(slug), code, more);
  }

  private void refuse(Integer place, String code, Object... more) {
    if (findings.size() >= MOST_FINDINGS) {
      return;
    }
    List<Object> arguments =
        new ArrayList<>(List.of(nameAt(place), Script.shortened(at(place).orElse(""))));
    arguments.addAll(List.of(more));
    int line = row.cells().get(place).line();
    found(Finding.error(code, line, arguments.toArray()));
  }

  private void found(Finding finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    }
  }

  private String nameAt(int place) {
    return place < header.names().size() ? header.names().get(place) : String.valueOf(place + 1);
  }
}
