package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seminararchive.importing.reading.FieldWords;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ReadingContext;

/**
 * The header of a table. A column named after a series contains its numbers.
 *
 * @param columns indexes from 0
 * @param series indexes by slug
 * @param names as printed
 */
record TableHeader(
    Map<TableColumn, Integer> columns,
    Map<String, Integer> series,
    List<String> names,
    List<Finding> findings) {
  private static final int MOST_FINDINGS = 50;

  static int likeness(Grid.Row row, ReadingContext context) {
    Map<String, String> slugs = slugs(context);
    return (int)
        row.cells().stream()
            .filter(c -> TableColumn.called(c.text()).isPresent() || slugs.containsKey(key(c)))
            .count();
  }

  static TableHeader of(Grid.Row row, ReadingContext context) {
    var columns = new EnumMap<TableColumn, Integer>(TableColumn.class);
    var series = new LinkedHashMap<String, Integer>();
    var findings = new ArrayList<Finding>();
    Map<String, String> slugs = slugs(context);
    for (int i = 0; i < row.cells().size(); i++) {
      Grid.Cell cell = row.cells().get(i);
      Optional<TableColumn> column = TableColumn.called(cell.text());
      Optional<String> slug = Optional.ofNullable(slugs.get(key(cell)));
      Integer before = null;
      if (column.isPresent()) {
        before = columns.putIfAbsent(column.get(), i);
      } else if (slug.isPresent()) {
        before = series.putIfAbsent(slug.get(), i);
      } else if (!cell.text().isBlank() && findings.size() < MOST_FINDINGS) {
        findings.add(Finding.warning("unknown-column", cell.line(), cell.text().strip()));
      }
      if (before != null) {
        findings.add(Finding.error("column-twice", cell.line(), cell.text().strip()));
      }
    }
    List<String> names = row.cells().stream().map(c -> c.text().strip()).toList();
    return new TableHeader(columns, series, names, List.copyOf(findings));
  }

  boolean has(TableColumn column) {
    return columns.containsKey(column);
  }

  boolean saysWhen() {
    return has(TableColumn.DATE) || has(TableColumn.WHEN);
  }

  boolean saysNumbers() {
    return has(TableColumn.NUMBERS) || !series.isEmpty();
  }

  private static String key(Grid.Cell cell) {
    return FieldWords.key(cell.text());
  }

  /** Slugs by every name of a series. */
  static Map<String, String> slugs(ReadingContext context) {
    var slugs = new HashMap<String, String>();
    for (ReadingContext.NamedSeries each : context.series()) {
      slugs.putIfAbsent(FieldWords.key(each.slug()), each.slug());
      each.names().forEach(name -> slugs.putIfAbsent(FieldWords.key(name), each.slug()));
    }
    slugs.remove("");
    return slugs;
  }
}
