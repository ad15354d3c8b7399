package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The statistics as tables with links to the counted talks. */
@TemplateData
public final class PageStatistics {
  /** Group of joint sessions; not a valid slug. */
  private static final String JOINT = "+";

  private static final String UNKNOWN = "";

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

  public List<Years> tables() {
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
    Map<Integer, Map<String, Long>> years = new TreeMap<>();
    TreeSet<String> keys = new TreeSet<>();
    for (Map<String, Object> cell : list("talks")) {
      keys.add(keyOf.apply(cell));
      years
          .computeIfAbsent((Integer) cell.get("year"), year -> new TreeMap<>())
          .merge(keyOf.apply(cell), ((Number) cell.get("count")).longValue(), Long::sum);
    }
    List<String> columns =
        keys.stream()
            .map(key -> key.equals(UNKNOWN) ? words.text("statistics.notKnown") : nameOf.apply(key))
            .toList();
    List<Row> rows = new ArrayList<>();
    years.forEach(
        (year, counts) -> {
          List<Count> row = new ArrayList<>();
          for (String key : keys) {
            long count = counts.getOrDefault(key, 0L);
            boolean isLinked = count > 0 && !key.equals(UNKNOWN);
            PageFilters list = isLinked ? listOf.apply(key).only("year", "" + year) : null;
            row.add(new Count(count, isLinked ? list.query() : null));
          }
          long total = counts.values().stream().mapToLong(Long::longValue).sum();
          row.add(new Count(total, filters.only("year", "" + year).query()));
          rows.add(new Row(String.valueOf(year), row));
        });
    return new Years(words.text(title), columns, rows);
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
              return new Rank(name, each.get("count"), link);
            })
        .toList();
  }

  public List<Rank> affiliations() {
    return list("affiliations").stream()
        .map(
            each -> {
              String name = (String) each.get("name");
              String link = "/" + filters.only("affiliation", name).query();
              return new Rank(name, each.get("count"), link);
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
              return new Rank(name, each.get("count"), "/" + filters.only("q", both).query());
            })
        .toList();
  }

  private List<Map<String, Object>> list(String member) {
    return JsonMembers.objects(counted, member);
  }
}
