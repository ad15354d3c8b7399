package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The statistics as tables with links to the counted talks. */
@TemplateData
public final class PageStatistics {
  /** Group of joint sessions; not a valid slug. */
  private static final String JOINT = "+";

  private static final String UNKNOWN = "";
  private static final String TALKS = "talks";
  private static final String COUNT = "count";

  private final Map<String, Object> counted;
  private final PageFilters filters;
  private final PageWords words;

  /**
   * A number.
   *
   * @param query of the list of its talks; {@code null} without one
   */
  @TemplateData
  public record Count(long count, String query) {}

  /** A line of a table. */
  @TemplateData
  public record Row(String name, List<Count> counts) {}

  /** Talks by year. */
  @TemplateData
  public record Years(String title, List<String> columns, List<Row> rows) {}

  /** A name with the number of its talks. */
  @TemplateData
  public record Rank(String name, Object count, String link) {}

  PageStatistics(Map<String, Object> counted, PageFilters filters, PageWords words) {
    this.counted = counted;
    this.filters = filters;
    this.words = words;
  }

  /** Sentence with the number of talks and the range of their years. */
  public String lead() {
    IntSummaryStatistics years =
        list(TALKS).stream().mapToInt(PageStatistics::year).summaryStatistics();
    if (years.getCount() == 0) {
      return words.text("statistics.empty");
    }
    Object total = counted.get("total");
    return years.getMin() == years.getMax()
        ? words.say("statistics.leadOfYear", total, years.getMin())
        : words.sentence("statistics.leadOfYears", total, years.getMin(), years.getMax());
  }

  /** Tables of the counts; empty if there are no talks. */
  public List<Years> tables() {
    if (list(TALKS).isEmpty()) {
      return List.of();
    }
    return List.of(
        years("statistics.bySeries", PageStatistics::series, this::seriesName, this::ofSeries),
        years(
            "statistics.byLanguage",
            cell -> (String) cell.getOrDefault("language", UNKNOWN),
            words::languageName,
            key -> filters.only("language", key)));
  }

  @SuppressWarnings("unchecked")
  private static String series(Map<String, Object> cell) {
    List<String> slugs = (List<String>) cell.get("series");
    return slugs.isEmpty() ? UNKNOWN : slugs.size() > 1 ? JOINT : slugs.get(0);
  }

  private String seriesName(String key) {
    String name = words.plain(words.shortName(key));
    return key.equals(JOINT) ? words.text("joint") : name.isEmpty() ? key : name;
  }

  private PageFilters ofSeries(String key) {
    return key.equals(JOINT)
        ? filters.only("joint", "true")
        : filters.only("series", key).only("joint", "false");
  }

  private Years years(
      String title,
      Function<Map<String, Object>, String> keyOf,
      Function<String, String> nameOf,
      Function<String, PageFilters> listOf) {
    TreeMap<Integer, Map<String, Long>> years = new TreeMap<>();
    Map<String, Long> totals = new LinkedHashMap<>();
    for (Map<String, Object> cell : list(TALKS)) {
      String key = keyOf.apply(cell);
      long count = ((Number) cell.get(COUNT)).longValue();
      totals.merge(key, count, Long::sum);
      years.computeIfAbsent(year(cell), year -> new HashMap<>()).merge(key, count, Long::sum);
    }
    List<String> keys =
        totals.keySet().stream()
            .sorted(
                Comparator.comparing(PageStatistics::position).thenComparing(k -> -totals.get(k)))
            .toList();
    List<String> columns =
        keys.stream()
            .map(key -> key.equals(UNKNOWN) ? words.text("statistics.notKnown") : nameOf.apply(key))
            .toList();
    List<Row> rows =
        IntStream.rangeClosed(years.firstKey(), years.lastKey())
            .mapToObj(year -> row(year, years.getOrDefault(year, Map.of()), keys, listOf))
            .toList();
    return new Years(words.text(title), columns, rows);
  }

  /** The groups of joint sessions and of unknown values follow all others, in this order. */
  private static int position(String key) {
    return key.equals(UNKNOWN) ? 2 : key.equals(JOINT) ? 1 : 0;
  }

  private Row row(
      int year, Map<String, Long> counts, List<String> keys, Function<String, PageFilters> listOf) {
    List<Count> row = new ArrayList<>();
    for (String key : keys) {
      long count = counts.getOrDefault(key, 0L);
      PageFilters list = count == 0 || key.equals(UNKNOWN) ? null : listOf.apply(key);
      row.add(new Count(count, list == null ? null : list.only("year", "" + year).query()));
    }
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    row.add(new Count(total, total == 0 ? null : filters.only("year", "" + year).query()));
    return new Row(String.valueOf(year), row);
  }

  private static int year(Map<String, Object> cell) {
    return (Integer) cell.get("year");
  }

  public List<Rank> speakers() {
    boolean isFiltered = !filters.query().isEmpty();
    return list("speakers").stream()
        .map(
            each -> {
              String id = (String) each.get("id");
              String name = words.plain(JsonMembers.object(each, "name"));
              String link =
                  isFiltered ? "/" + filters.only("speaker", id).query() : "/speakers/" + id;
              return new Rank(name, each.get(COUNT), link);
            })
        .toList();
  }

  public List<Rank> affiliations() {
    return list("affiliations").stream()
        .map(
            each -> {
              String name = (String) each.get("name");
              String link = "/" + filters.only("affiliation", name).query();
              return new Rank(name, each.get(COUNT), link);
            })
        .toList();
  }

  public List<Rank> topics() {
    return list("topics").stream()
        .map(
            each -> {
              String q = (String) each.get("q");
              String both = filters.q().isEmpty() ? q : filters.q() + " " + q;
              String name = q.startsWith("\"") ? q.substring(1, q.length() - 1) : q;
              return new Rank(name, each.get(COUNT), "/" + filters.only("q", both).query());
            })
        .toList();
  }

  private List<Map<String, Object>> list(String member) {
    return JsonMembers.objects(counted, member);
  }
}
