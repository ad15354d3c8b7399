package org.seminararchive.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A total order for keyset ("seek") pagination: inserts before the current position neither repeat
 * nor skip rows, and page 1000 costs as much as page 1.
 */
public final class Keyset {
  /**
   * One column of the order.
   *
   * @param hql the expression
   * @param ascending true if small values come first
   * @param parse parses the value in a cursor
   */
  public record Column(String hql, boolean ascending, Function<String, Object> parse) {}

  private final String name;
  private final List<Column> columns;

  /**
   * @param name value of the {@code order} parameter, such as {@code -start}
   * @param columns unique in combination, most significant first
   */
  public Keyset(String name, Column... columns) {
    this.name = name;
    this.columns = List.of(columns);
  }

  /** Same order with other texts of the columns. */
  public Keyset map(UnaryOperator<String> hql) {
    return new Keyset(
        name,
        columns.stream()
            .map(c -> new Column(hql.apply(c.hql()), c.ascending(), c.parse()))
            .toArray(Column[]::new));
  }

  public String name() {
    return name;
  }

  /** Most significant first. */
  public List<Column> columns() {
    return columns;
  }

  public String select() {
    return columns.stream().map(Column::hql).collect(Collectors.joining(", "));
  }

  public int width() {
    return columns.size();
  }

  /** The {@code order by} list, reversed when reading backward. */
  public String orderBy(boolean backward) {
    return columns.stream()
        .map(c -> c.hql() + (c.ascending() != backward ? " asc" : " desc"))
        .collect(Collectors.joining(", "));
  }

  /**
   * Condition for the rows strictly after the cursor, or before it if it reads backward. Begins
   * with a bound of the first column, so that both databases start at the cursor in an index; a
   * disjunction without it reads all rows before the cursor, and a comparison of rows is no bound
   * for H2.
   */
  public Criteria.Condition beyond(Cursor cursor) {
    var parameters = new LinkedHashMap<String, Object>();
    String condition = "";
    for (int i = columns.size() - 1; i >= 0; i--) {
      Column column = columns.get(i);
      String parameter = "after" + i;
      parameters.put(parameter, column.parse().apply(cursor.keys().get(i)));
      String direction = column.ascending() != cursor.backward() ? ">" : "<";
      String beyond = "%s %s :%s".formatted(column.hql(), direction, parameter);
      condition =
          condition.isEmpty()
              ? beyond
              : "%s %s= :%s and (%s or (%s))"
                  .formatted(column.hql(), direction, parameter, beyond, condition);
    }
    return new Criteria.Condition(List.of(), condition, Map.copyOf(parameters));
  }

  /** True if this order created the cursor and its keys can be parsed. */
  public boolean understands(Cursor cursor) {
    if (!cursor.order().equals(name) || cursor.keys().size() != columns.size()) {
      return false;
    }
    try {
      beyond(cursor);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
