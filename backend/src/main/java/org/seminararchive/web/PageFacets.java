package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.web.PageWords.Shown;

/** The filters of a list as links with numbers of talks. */
@TemplateData
public final class PageFacets {
  /** Filters that are hidden if all talks have the same value. */
  private static final Set<String> ONLY_IF_DIFFERENT =
      Set.of("format", "status", "series", "joint");

  private static final int SPEAKERS_SHOWN = 9;

  private final PageFilters filters;
  private final PageWords words;
  private final PageDates dates;
  private final Map<String, Object> counts;

  /**
   * A value of a filter.
   *
   * @param label with its language; {@code null} without one
   * @param query query of the list with this value, or without it if it is selected
   */
  @TemplateData
  public record Choice(
      String name, String value, Shown label, Object count, boolean isChosen, String query) {}

  /** A filter with its values. */
  @TemplateData
  public record Group(String name, List<Choice> choices) {}

  /**
   * @param counts facets of the API by filter
   */
  PageFacets(PageFilters filters, Map<String, Object> counts, PageWords words, PageDates dates) {
    this.filters = filters;
    this.words = words;
    this.dates = dates;
    this.counts = counts;
  }

  public List<Group> groups() {
    return PageFilters.CHOICES.stream().map(this::group).filter(Objects::nonNull).toList();
  }

  /** The selected values. */
  public List<Choice> chips() {
    return filters.chosen().stream()
        .map(each -> choice(each.getKey(), counted(each.getKey(), each.getValue())))
        .toList();
  }

  /** The words and chosen values as a title, years first; {@code null} without any. */
  String title() {
    Stream<String> words =
        filters.q().isEmpty() ? Stream.of() : Stream.of(this.words.say("searchTitle", filters.q()));
    Stream<String> values =
        chips().stream()
            .sorted(
                Comparator.comparing(
                    each -> !each.name().toLowerCase(Locale.ROOT).endsWith("year")))
            .map(each -> each.label().text());
    String title = Stream.concat(words, values).collect(Collectors.joining(" · "));
    return title.isEmpty() ? null : title;
  }

  private Group group(String name) {
    List<String> chosen = filters.all(name);
    List<Map<String, Object>> values = new ArrayList<>(values(name));
    chosen.stream()
        .filter(each -> values.stream().noneMatch(known -> each.equals(known.get("value"))))
        .forEach(each -> values.add(Map.of("value", each, "count", 0)));
    boolean isOne = ONLY_IF_DIFFERENT.contains(name) && values.size() < 2 && chosen.isEmpty();
    if (values.isEmpty() || isOne) {
      return null;
    }
    if (name.equals("year") || name.equals("fiscalYear")) {
      values.sort(
          Comparator.comparing(each -> (String) each.get("value"), Comparator.reverseOrder()));
    }
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Map<String, Object> value : values) {
      boolean isFirst = !name.equals("speaker") || shown.size() < SPEAKERS_SHOWN;
      if (isFirst || chosen.contains((String) value.get("value"))) {
        shown.add(value);
      }
    }
    return new Group(name, shown.stream().map(each -> choice(name, each)).toList());
  }

  private Map<String, Object> counted(String name, String value) {
    return values(name).stream()
        .filter(each -> value.equals(each.get("value")))
        .findFirst()
        .orElse(Map.of("value", value, "count", 0));
  }

  private List<Map<String, Object>> values(String name) {
    return JsonMembers.objects(counts, name);
  }

  private Choice choice(String name, Map<String, Object> found) {
    String value = (String) found.get("value");
    Shown label = words.pick(JsonMembers.object(found, "label"));
    String known = words.choice(name, isDate(name) ? dates.day(value) : value);
    return new Choice(
        name,
        value,
        label == null ? new Shown(words.lang(), known == null ? value : known) : label,
        found.get("count"),
        filters.has(name, value),
        filters.toggled(name, value).query());
  }

  private static boolean isDate(String name) {
    return name.equals("from") || name.equals("to");
  }
}
