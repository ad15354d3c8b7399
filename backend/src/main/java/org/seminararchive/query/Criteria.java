package org.seminararchive.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A conjunction of conditions in HQL, one for each filter that was used, under the filter's name.
 * It is immutable, so a facet can leave out its own filter without disturbing the rest.
 */
public final class Criteria {
  /** One filter's condition with the values of its parameters. */
  public record Condition(String hql, Map<String, Object> parameters) {}

  private static final Criteria NONE = new Criteria(Map.of());

  private final Map<String, Condition> byFilter;

  private Criteria(Map<String, Condition> byFilter) {
    this.byFilter = byFilter;
  }

  public static Criteria none() {
    return NONE;
  }

  public Criteria and(String filter, String hql, Map<String, Object> parameters) {
    var more = new LinkedHashMap<>(byFilter);
    more.put(filter, new Condition(hql, parameters));
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
