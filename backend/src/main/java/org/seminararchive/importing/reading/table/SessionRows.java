package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one session. Any row may contain its fields; contradictions are reported. */
final class SessionRows implements Cells {
  private final List<TableRow> rows = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The first row with a value by column. */
  private final Map<TableColumn, TableRow> first = new EnumMap<>(TableColumn.class);

  void add(TableRow row, Map<String, Integer> numbers) {
    rows.add(row);
    for (TableColumn column : TableColumn.values()) {
      if (row.text(column).isPresent()) {
        first.putIfAbsent(column, row);
      }
    }
    numbers.forEach(
        (slug, number) -> {
          Integer before = this.numbers.putIfAbsent(slug, number);
          if (before != null && !before.equals(number)) {
            row.refuse(TableColumn.NUMBERS, "rows-disagree", rows.get(0).line());
          }
        });
  }

  List<TableRow> rows() {
    return rows;
  }

  Map<String, Integer> numbers() {
    return numbers;
  }

  /** Reports every row that contradicts an earlier one. */
  void compare() {
    TableColumn.ofSession()
        .filter(column -> column != TableColumn.NUMBERS)
        .forEach(
            column -> {
              Optional<TableRow> first = saying(column);
              for (TableRow row : rows) {
                if (row.text(column).isPresent() && !row.text(column).equals(text(column))) {
                  row.refuse(column, "rows-disagree", first.orElseThrow().line());
                }
              }
            });
  }

  @Override
  public Optional<String> text(TableColumn column) {
    return saying(column).flatMap(row -> row.text(column));
  }

  @Override
  public void refuse(TableColumn column, String code, Object... more) {
    saying(column).orElse(rows.get(0)).refuse(column, code, more);
  }

  private Optional<TableRow> saying(TableColumn column) {
    return Optional.ofNullable(first.get(column));
  }
}
