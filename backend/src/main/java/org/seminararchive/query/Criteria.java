package org.seminararchive.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.seminararchive.text.WireName;

/**
 * Conjunction of HQL conditions, keyed by filter name. Immutable, so that a facet can omit its own
 * filter.
 */
public final class Criteria {
  /**
   * Condition of one filter.
   *
   * @param values requested values of the filter, for evaluation outside the database
   * @param hql the condition
   * @param parameters values of its named parameters
   */
  public record Condition(List<String> values, String hql, Map<String, Object> parameters) {
    /**
     * Same condition with a parameter for each value of a list. Hibernate keeps the SQL of a query
     * only if no parameter is a list or could be one, as the only one of {@code in} could. The last
     * value fills a list up to a power of two, so that few different queries are kept.
     */
    Condition withSingleValues() {
      String text = hql;
      var single = new LinkedHashMap<String, Object>();
      for (var parameter : parameters.entrySet()) {
        if (parameter.getValue() instanceof Collection<?> list && !list.isEmpty()) {
          String name = ":" + parameter.getKey();
          List<?> given = List.copyOf(list);
          var names = new ArrayList<String>();
          for (int i = 0; i < Integer.highestOneBit(2 * given.size() - 1); i++) {
            names.add(name + i);
            single.put(parameter.getKey() + i, given.get(Math.min(i, given.size() - 1)));
          }
          String comparison =
              names.size() == 1 ? "= " + names.get(0) : "in (" + String.join(", ", names) + ")";
          text = text.replace("in " + name, comparison);
        } else {
          single.put(parameter.getKey(), parameter.getValue());
        }
      }
      return new Condition(values, text, single);
    }
  }

  private static final Criteria NONE = new Criteria(Map.of());

  private final Map<String, Condition> byFilter;

  private Criteria(Map<String, Condition> byFilter) {
    this.byFilter = byFilter;
  }

  public static Criteria none() {
    return NONE;
  }

  /** Condition: an expression has one of these values. */
  public static Criteria anyOf(String hql, Collection<?> values) {
    return NONE.and("anyOf", List.of(), hql + " in :anyOf", Map.of("anyOf", values));
  }

  /**
   * @param values requested values of the filter
   * @param parameters a collection stands for {@code in :name}
   */
  public Criteria and(String filter, List<?> values, String hql, Map<String, Object> parameters) {
    var more = new LinkedHashMap<>(byFilter);
    List<String> words = values.stream().map(WireName::of).toList();
    more.put(filter, new Condition(words, hql, parameters).withSingleValues());
    return new Criteria(more);
  }

  /**
   * Adds a condition on the values of a filter, unless there are none.
   *
   * @param hql with the name of the filter as its only parameter
   */
  public Criteria andAnyOf(String filter, List<?> values, String hql) {
    return values.isEmpty() ? this : and(filter, values, hql, Map.of(filter, values));
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

  /** Same criteria with other texts of the conditions. */
  public Criteria map(UnaryOperator<String> hql) {
    var others = new LinkedHashMap<String, Condition>();
    byFilter.forEach(
        (filter, c) ->
            others.put(filter, new Condition(c.values(), hql.apply(c.hql()), c.parameters())));
    return new Criteria(others);
  }

  public boolean isEmpty() {
    return byFilter.isEmpty();
  }

  public boolean has(String filter) {
    return byFilter.containsKey(filter);
  }

  /** Requested values by filter. */
  public Map<String, List<String>> values() {
    var values = new LinkedHashMap<String, List<String>>();
    byFilter.forEach((filter, condition) -> values.put(filter, condition.values()));
    return values;
  }

  /** The conditions joined by {@code and}; {@code 1 = 1} if there are none. */
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
