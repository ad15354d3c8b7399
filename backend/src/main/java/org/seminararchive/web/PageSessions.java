package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Groups talks by session and sessions by year, and builds their paths, like the script. */
@TemplateData
public final class PageSessions {
  private final PageDates dates;

  /** A session with its talks in a list. */
  @TemplateData
  public record Sitting(Map<String, Object> session, List<Map<String, Object>> talks) {
    /** True if the talk represents the session. */
    public boolean isOne() {
      return isSingle() && standsAlone(session);
    }

    /** True for one talk in a session without a title of its own. */
    public boolean isSingle() {
      return talks.size() == 1 && session.get("title") == null;
    }

    /** The languages of the talks, without repetition. */
    public List<Object> languages() {
      return talks.stream()
          .map(each -> each.get("language"))
          .filter(Objects::nonNull)
          .distinct()
          .toList();
    }
  }

  /** The sessions of a year. */
  @TemplateData
  public record Year(String year, List<Sitting> sittings) {}

  PageSessions(PageDates dates) {
    this.dates = dates;
  }

  /** Upcoming sessions, the next first. */
  public List<Sitting> upcoming(List<Map<String, Object>> talks) {
    return sittings(talks).stream()
        .filter(each -> dates.isToCome(each.session()))
        .sorted(Comparator.comparing(PageSessions::start))
        .toList();
  }

  /** Past sessions by year, the latest first. */
  public List<Year> years(List<Map<String, Object>> talks) {
    Map<String, List<Sitting>> years = new LinkedHashMap<>();
    sittings(talks).stream()
        .filter(each -> !dates.isToCome(each.session()))
        .sorted(Comparator.comparing(PageSessions::start).reversed())
        .forEach(
            each ->
                years
                    .computeIfAbsent(dates.year(each.session()), y -> new ArrayList<>())
                    .add(each));
    return years.entrySet().stream().map(each -> new Year(each.getKey(), each.getValue())).toList();
  }

  /** Talks without grouping, in the order of the search. */
  public List<Sitting> found(List<Map<String, Object>> talks) {
    return talks.stream().map(talk -> new Sitting(sessionOf(talk), List.of(talk))).toList();
  }

  /** Talks by session, in the order of the talks. */
  static List<Sitting> sittings(List<Map<String, Object>> talks) {
    Map<Object, Sitting> bySession = new LinkedHashMap<>();
    for (Map<String, Object> talk : talks) {
      Map<String, Object> session = sessionOf(talk);
      bySession
          .computeIfAbsent(session.get("id"), id -> new Sitting(session, new ArrayList<>()))
          .talks()
          .add(talk);
    }
    bySession
        .values()
        .forEach(each -> each.talks().sort(Comparator.comparing(PageSessions::position)));
    return List.copyOf(bySession.values());
  }

  /** Readable path of a session; {@code null} without a number. */
  public String path(Map<String, Object> session) {
    return JsonMembers.objects(session, "numbers").stream()
        .max(Comparator.comparing(each -> (Integer) each.get("number")))
        .map(each -> "/" + each.get("series") + "/" + each.get("number"))
        .orElse(null);
  }

  /** Slugs of the series of a session. */
  static List<String> series(Map<String, Object> session) {
    return JsonMembers.objects(session, "numbers").stream()
        .map(each -> (String) each.get("series"))
        .toList();
  }

  /** The series that determines the colour of a session; empty without a number. */
  public String firstSeries(Map<String, Object> session) {
    return series(session).stream().findFirst().orElse("");
  }

  /** Readable path of a talk, or the permanent one. */
  public String talkPath(Map<String, Object> talk) {
    Map<String, Object> session = sessionOf(talk);
    String path = path(session);
    if (path == null) {
      return "/talks/" + talk.get("id");
    }
    return position(talk) == 1 && standsAlone(session) ? path : path + "/" + position(talk);
  }

  /** Path of a session, or of its first talk if it has no number. */
  public String pathOf(Sitting sitting) {
    String path = path(sitting.session());
    return path == null ? talkPath(sitting.talks().get(0)) : path;
  }

  /** The roles of a talk's people, in order. */
  public List<String> roles(List<Map<String, Object>> speakers) {
    return speakers.stream().map(each -> (String) each.get("role")).distinct().toList();
  }

  private static boolean standsAlone(Map<String, Object> session) {
    return "talk".equals(session.get("kind")) || "panel".equals(session.get("kind"));
  }

  private static Map<String, Object> sessionOf(Map<String, Object> talk) {
    return JsonMembers.object(talk, "session");
  }

  private static int position(Map<String, Object> talk) {
    return (Integer) talk.get("position");
  }

  static Instant start(Sitting sitting) {
    return OffsetDateTime.parse((String) sitting.session().get("start")).toInstant();
  }
}
