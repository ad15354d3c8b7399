package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.web.PageSessions.Sitting;

/**
 * The previous and next session in each series, related talks, and other talks that cite the same
 * works. All are requested at once. They are optional, so a refused request is ignored.
 */
@TemplateData
public final class SessionSurroundings {
  /** As in the script's {@code neighbours.js}: upper bound of talks on one day and the next. */
  private static final String BRIEF =
      "&fields=id,title,position,session.id,session.numbers,session.start,session.timeZone,"
          + "session.kind,session.title&limit=30";

  /** As in the script's {@code api.js}. */
  private static final String RELATED =
      "/related?fields=id,title,position,speakers.name,session.numbers,session.start,"
          + "session.timeZone,session.kind,session.status";

  private static final int RELATED_SHOWN = 5;

  private final Map<String, Sitting> previous = new LinkedHashMap<>();
  private final Map<String, Sitting> next = new LinkedHashMap<>();
  private final List<Map<String, Object>> related;
  private final List<Map<String, Object>> papers;

  private SessionSurroundings(List<Map<String, Object>> related, List<Map<String, Object>> papers) {
    this.related = related;
    this.papers = papers;
  }

  /**
   * @param named the talk of the page; {@code null} for several
   */
  static SessionSurroundings read(PageVisit visit, Sitting sitting, Map<String, Object> named) {
    String ofNamed = named == null ? null : "/talks/" + named.get("id") + RELATED;
    String ofCited = cited(sitting);
    List<String> paths = new ArrayList<>();
    for (Map<String, Object> each : numbers(sitting)) {
      paths.add(before(sitting, each));
      paths.add(after(sitting, each));
    }
    paths.add(ofNamed);
    paths.add(ofCited);
    paths.removeIf(Objects::isNull);
    Map<String, List<Map<String, Object>>> found = visit.readLists(paths);
    List<Map<String, Object>> similar = found.getOrDefault(ofNamed, List.of());
    var around =
        new SessionSurroundings(
            similar.subList(0, Math.min(RELATED_SHOWN, similar.size())),
            found.getOrDefault(ofCited, List.of()));
    for (Map<String, Object> each : numbers(sitting)) {
      // Both lists contain the talks of this day.
      List<Map<String, Object>> talks =
          Stream.of(before(sitting, each), after(sitting, each))
              .flatMap(path -> found.getOrDefault(path, List.of()).stream())
              .distinct()
              .toList();
      around.add(sitting, (String) each.get("series"), talks);
    }
    return around;
  }

  public List<Sitting> previous() {
    return List.copyOf(previous.values());
  }

  public List<Sitting> next() {
    return List.copyOf(next.values());
  }

  public List<Map<String, Object>> related() {
    return related;
  }

  /** A cited work with the talks that cite it; {@code null} if unknown. */
  public Map<String, Object> paper(Map<String, Object> reference) {
    String id =
        reference.containsKey("arxiv") ? "arxiv" : reference.containsKey("doi") ? "doi" : "text";
    return papers.stream()
        .filter(each -> Objects.equals(each.get(id), reference.get(id)))
        .findFirst()
        .orElse(null);
  }

  private void add(Sitting sitting, String series, List<Map<String, Object>> talks) {
    List<Sitting> order =
        PageSessions.sittings(talks).stream()
            .sorted(
                Comparator.comparing(PageSessions::start)
                    .thenComparing(each -> numberIn(series, each)))
            .toList();
    int here = order.stream().map(SessionSurroundings::id).toList().indexOf(id(sitting));
    if (here > 0) {
      previous.putIfAbsent(id(order.get(here - 1)), order.get(here - 1));
    }
    if (here >= 0 && here + 1 < order.size()) {
      next.putIfAbsent(id(order.get(here + 1)), order.get(here + 1));
    }
  }

  private static String id(Sitting sitting) {
    return (String) sitting.session().get("id");
  }

  private static List<Map<String, Object>> numbers(Sitting sitting) {
    return JsonMembers.objects(sitting.session(), "numbers");
  }

  private static int numberIn(String series, Sitting sitting) {
    return numbers(sitting).stream()
        .filter(each -> series.equals(each.get("series")))
        .map(each -> (Integer) each.get("number"))
        .findFirst()
        .orElse(0);
  }

  private static String before(Sitting sitting, Map<String, Object> number) {
    return "/talks?series=" + number.get("series") + "&to=" + day(sitting) + "&sort=-start" + BRIEF;
  }

  private static String after(Sitting sitting, Map<String, Object> number) {
    return "/talks?series="
        + number.get("series")
        + "&from="
        + day(sitting)
        + "&sort=start"
        + BRIEF;
  }

  private static String day(Sitting sitting) {
    return ((String) sitting.session().get("start")).substring(0, "2024-02-15".length());
  }

  /** The works that the talks cite; {@code null} without any. */
  private static String cited(Sitting sitting) {
    String citing =
        sitting.talks().stream()
            .filter(each -> !JsonMembers.objects(each, "references").isEmpty())
            .map(each -> (String) each.get("id"))
            .collect(Collectors.joining(","));
    return citing.isEmpty() ? null : "/papers?talk=" + citing + "&limit=100";
  }
}
