package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ReadingContext;

/**
 * Which column is where. A column may also be called like a series: it then holds numbers in it.
 *
 * @param columns places from 0
 * @param series places by slug
 * @param names as printed
 */
record Header(
    Map<Column, Integer> columns,
    Map<String, Integer> series,
    List<String> names,
    List<Finding> findings) {

  /** How many columns of a row have a name that is known. */
  static int likeness(Grid.Row row, ReadingContext context) {
    return (int)
        row.cells().stream()
            .filter(c -> Column.called(c.text()).isPresent() || slug(c.text(), context).isPresent())
            .count();
  }

  static Header of(Grid.Row row, ReadingContext context) {
    var columns = new EnumMap<Column, Integer>(Column.class);
    var series = new LinkedHashMap<String, Integer>();
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < row.cells().size(); i++) {
      Grid.Cell cell = row.cells().get(i);
      Optional<Column> column = Column.called(cell.text());
      Optional<String> slug = slug(cell.text(), context);
      Integer before = null;
      if (column.isPresent()) {
        before = columns.putIfAbsent(column.get(), i);
      } else if (slug.isPresent()) {
        before = series.putIfAbsent(slug.get(), i);
      } else if (!cell.text().isBlank()) {
        findings.add(Finding.warning("unknown-column", cell.line(), cell.text().strip()));
      }
      if (before != null) {
        findings.add(Finding.error("column-twice", cell.line(), cell.text().strip()));
      }
    }
    List<String> names = row.cells().stream().map(c -> c.text().strip()).toList();
    return new Header(columns, series, names, List.copyOf(findings));
  }

  boolean has(Column column) {
    return columns.containsKey(column);
  }

  boolean saysWhen() {
    return has(Column.DATE) || has(Column.WHEN);
  }

  boolean saysNumbers() {
    return has(Column.NUMBERS) || !series.isEmpty();
  }

  private static Optional<String> slug(String name, ReadingContext context) {
    String key = Column.key(name);
    return context.series().stream()
        .filter(s -> key(s).contains(key))
        .map(ReadingContext.NamedSeries::slug)
        .findFirst();
  }

  private static java.util.Set<String> key(ReadingContext.NamedSeries series) {
    var names =
        series.names().stream()
            .map(Column::key)
            .collect(Collectors.toCollection(java.util.HashSet::new));
    names.add(Column.key(series.slug()));
    names.remove("");
    return names;
  }
}
