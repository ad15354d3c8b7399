package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one session. What they say of it, any of them may say, and none another thing. */
final class Meeting implements Cells {
  private final List<Entry> rows = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The first row that says something in a column. */
  private final Map<Column, Entry> first = new EnumMap<>(Column.class);

  void add(Entry row, Map<String, Integer> numbers) {
    rows.add(row);
    for (Column column : Column.values()) {
      if (row.text(column).isPresent()) {
        first.putIfAbsent(column, row);
      }
    }
    numbers.forEach(
        (slug, number) -> {
          Integer before = this.numbers.putIfAbsent(slug, number);
          if (before != null && !before.equals(number)) {
            row.refuse(Column.NUMBERS, "rows-disagree", rows.get(0).line());
          }
        });
  }

  List<Entry> rows() {
    return rows;
  }

  Map<String, Integer> numbers() {
    return numbers;
  }

  /** Tells of every row that contradicts one before it. */
  void compare() {
    Column.ofSession()
        .filter(column -> column != Column.NUMBERS)
        .forEach(
            column -> {
              Optional<Entry> first = saying(column);
              for (Entry row : rows) {
                if (row.text(column).isPresent() && !row.text(column).equals(text(column))) {
                  row.refuse(column, "rows-disagree", first.orElseThrow().line());
                }
              }
            });
  }

  @Override
  public Optional<String> text(Column column) {
    return saying(column).flatMap(row -> row.text(column));
  }

  @Override
  public void refuse(Column column, String code, Object... more) {
    saying(column).orElse(rows.get(0)).refuse(column, code, more);
  }

  private Optional<Entry> saying(Column column) {
    return Optional.ofNullable(first.get(column));
  }
}
