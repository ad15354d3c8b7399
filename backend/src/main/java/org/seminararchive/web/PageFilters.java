package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words, filters and order in the query of a list, in the format of the script: equal filters have
 * equal URLs. Other parameters are ignored; the API validates values.
 */
@TemplateData
public final class PageFilters {
  /** Filters with several values, in displayed order. */
  static final List<String> CHOICES =
      List.of(
          "series",
          "year",
          "fiscalYear",
          "language",
          "kind",
          "material",
          "joint",
          "format",
          "status",
          "speaker");

  private static final List<String> FILTERS =
      Stream.concat(CHOICES.stream(), Stream.of("affiliation", "reference", "from", "to")).toList();
  private static final List<String> NAMES =
      Stream.of(List.of("q"), FILTERS, List.of("sort")).flatMap(List::stream).toList();
  private static final Set<String> SINGLE = Set.of("q", "sort");

  /** Parameters whose values may contain a comma. */
  private static final Set<String> WHOLE = Set.of("q", "sort", "affiliation");

  static final PageFilters NONE = new PageFilters(Map.of());

  private final Map<String, List<String>> values;

  private PageFilters(Map<String, List<String>> values) {
    this.values = values;
  }

  static PageFilters read(MultivaluedMap<String, String> query) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (String name : NAMES) {
      List<String> distinct =
          query.getOrDefault(name, List.of()).stream()
              .flatMap(each -> WHOLE.contains(name) ? Stream.of(each) : parts(each))
              .map(String::strip)
              .filter(each -> !each.isEmpty())
              .distinct()
              .limit(SINGLE.contains(name) ? 1 : Long.MAX_VALUE)
              .toList();
      if (!distinct.isEmpty()) {
        found.put(name, distinct);
      }
    }
    return new PageFilters(found);
  }

  private static Stream<String> parts(String value) {
    return Arrays.stream(value.split(",", -1));
  }

  /** Search words; empty if there are none. */
  public String q() {
    return values.containsKey("q") ? values.get("q").get(0) : "";
  }

  /** Order of the list; by relevance for a search. */
  public String order() {
    return values.containsKey("sort")
        ? values.get("sort").get(0)
        : q().isEmpty() ? "-start" : "relevance";
  }

  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Names and values of all filters. */
  List<Map.Entry<String, String>> chosen() {
    return FILTERS.stream()
        .flatMap(name -> all(name).stream().map(value -> Map.entry(name, value)))
        .toList();
  }

  /** Query with its question mark; empty without parameters. */
  public String query() {
    String pairs =
        NAMES.stream().filter(values::containsKey).map(this::pair).collect(Collectors.joining("&"));
    return pairs.isEmpty() ? "" : "?" + pairs;
  }

  private String pair(String name) {
    Stream<String> encoded = values.get(name).stream().sorted().map(PageFilters::encoded);
    return WHOLE.contains(name)
        ? encoded.map(value -> name + "=" + value).collect(Collectors.joining("&"))
        : name + "=" + encoded.collect(Collectors.joining(","));
  }

  /** Copy without the order, which does not affect the result set. */
  public PageFilters unordered() {
    return with("sort", List.of());
  }

  /** Copy with another order. */
  public PageFilters ordered(String order) {
    PageFilters usual = unordered();
    return order.equals(usual.order()) ? usual : with("sort", List.of(order));
  }

  /** Copy with words and order only. */
  public PageFilters unfiltered() {
    Map<String, List<String>> rest = new LinkedHashMap<>(values);
    rest.keySet().removeAll(FILTERS);
    return new PageFilters(rest);
  }

  /** Copy with the value toggled. */
  PageFilters toggled(String name, String value) {
    List<String> changed = new ArrayList<>(all(name));
    if (!changed.remove(value)) {
      changed.add(value);
    }
    return with(name, changed);
  }

  /** Hidden fields of a search form: all parameters except words and order. */
  public List<Map.Entry<String, String>> kept() {
    return chosen();
  }

  /** The API's suggestion for a search without results. */
  @SuppressWarnings("unchecked")
  public PageFilters instead(Map<String, Object> suggestion) {
    Map<String, List<String>> rest = new LinkedHashMap<>(values);
    rest.keySet().removeAll((List<String>) suggestion.getOrDefault("without", List.of()));
    String q = (String) suggestion.getOrDefault("q", q());
    return new PageFilters(rest).with("q", q.isEmpty() ? List.of() : List.of(q));
  }

  /** Copy with one value of a filter. */
  PageFilters only(String name, String value) {
    return with(name, List.of(value));
  }

  private PageFilters with(String name, List<String> wanted) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.remove(name);
    if (!wanted.isEmpty()) {
      changed.put(name, wanted);
    }
    return new PageFilters(changed);
  }

  /** Same encoding as {@code encodeURIComponent} in the script. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%21", "!")
        .replace("%27", "'")
        .replace("%28", "(")
        .replace("%29", ")")
        .replace("%7E", "~");
  }
}
