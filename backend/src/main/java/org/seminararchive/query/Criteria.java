package org.seminararchive.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A conjunction of conditions in HQL, one for each filter that was used, under the filter's name.
 * It is immutable, so a facet can leave out its own filter without disturbing the rest.
 */
public final class Criteria {
  /**
   * One filter's condition.
   *
   * @param values what was asked for, as the filter takes it, for who answers it by other means
   * @param hql the condition
   * @param parameters its parameters' values
   */
  public record Condition(List<String> values, String hql, Map<String, Object> parameters) {}

  private static final Criteria NONE = new Criteria(Map.of());

  private final Map<String, Condition> byFilter;

  private Criteria(Map<String, Condition> byFilter) {
    this.byFilter = byFilter;
  }

  public static Criteria none() {
    return NONE;
  }

  /**
   * @param values what was asked for, as the filter takes it
   */
  public Criteria and(String filter, List<?> values, String hql, Map<String, Object> parameters) {
    var more = new LinkedHashMap<>(byFilter);
    List<String> words = values.stream().map(Object::toString).toList();
    more.put(filter, new Condition(words, hql, parameters));
    return new Criteria(more);
  }

  public Criteria and(Criteria other) {
    var more = new LinkedHashMap<>(byFilter);
    more.putAll(other.byFilter);
    return new Criteria(more);
  }

  public Criteria without(String filter) {
    var fewer = new LinkedHashMap<>(byFilter);
    fewer.remove(filter);
    return new Criteria(fewer);
  }

  public boolean isEmpty() {
    return byFilter.isEmpty();
  }

  public boolean has(String filter) {
    return byFilter.containsKey(filter);
  }

  /** The values that were asked for, by filter. */
  public Map<String, List<String>> values() {
    var values = new LinkedHashMap<String, List<String>>();
    byFilter.forEach((filter, condition) -> values.put(filter, condition.values()));
    return values;
  }

  /** The conditions joined by {@code and}; {@code 1 = 1} when there are none. */
  public String hql() {
    return byFilter.isEmpty()
        ? "1 = 1"
        : byFilter.values().stream()
            .map(c -> "(" + c.hql() + ")")
            .collect(Collectors.joining(" and "));
  }

  public Map<String, Object> parameters() {
    var all = new LinkedHashMap<String, Object>();
    byFilter.values().forEach(c -> all.putAll(c.parameters()));
    return all;
  }
}
