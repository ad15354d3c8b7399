package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final int MOST_FINDINGS = 50;

  /** How many columns of a row have a name that is known. */
  static int likeness(Grid.Row row, ReadingContext context) {
    Map<String, String> slugs = slugs(context);
    return (int)
        row.cells().stream()
            .filter(c -> Column.called(c.text()).isPresent() || slugs.containsKey(key(c)))
            .count();
  }

  static Header of(Grid.Row row, ReadingContext context) {
    var columns = new EnumMap<Column, Integer>(Column.class);
    var series = new LinkedHashMap<String, Integer>();
    var findings = new ArrayList<Finding>();
    Map<String, String> slugs = slugs(context);
    for (int i = 0; i < row.cells().size(); i++) {
      Grid.Cell cell = row.cells().get(i);
      Optional<Column> column = Column.called(cell.text());
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

  private static String key(Grid.Cell cell) {
    return Column.key(cell.text());
  }

  /** Slugs by everything that a series is called; the first series of a name has it. */
  private static Map<String, String> slugs(ReadingContext context) {
    var slugs = new HashMap<String, String>();
    for (ReadingContext.NamedSeries each : context.series()) {
      slugs.putIfAbsent(Column.key(each.slug()), each.slug());
      each.names().forEach(name -> slugs.putIfAbsent(Column.key(name), each.slug()));
    }
    slugs.remove("");
    return slugs;
  }
}
