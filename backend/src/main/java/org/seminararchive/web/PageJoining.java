package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How to take part in a coming session, or in the sessions of a series. */
@TemplateData
public final class PageJoining {
  private final PageWords words;
  private final PageDates dates;
  private final PageSessions sessions;

  /**
   * A way to take part.
   *
   * @param form URL of the sign-up; {@code null} if sign-up is not possible
   * @param signOff URL of the sign-off; {@code null} without one
   * @param conditions sentences
   * @param advice by language; {@code null} without one
   * @param isOpen true if there is only the advice
   */
  @TemplateData
  public record Way(
      String form,
      String signOff,
      List<String> conditions,
      Map<String, Object> advice,
      boolean isOpen) {}

  PageJoining(PageWords words, PageDates dates, PageSessions sessions) {
    this.words = words;
    this.dates = dates;
    this.sessions = sessions;
  }

  /** {@code null} for a past session, or if nothing is known. */
  public Way ofSession(Map<String, Object> session) {
    Map<String, Object> joining = joining(session);
    if (joining == null || !dates.isToCome(session)) {
      return null;
    }
    boolean closed = isClosed(joining);
    return way(
        joining,
        openForm(session),
        Stream.of(
            closed ? words.text("joinClosed") : null,
            dates.isAhead((String) joining.get("opensAt"))
                ? at("joinFrom", joining, "opensAt", session)
                : null,
            closed ? null : at("joinUntil", joining, "deadlineAt", session),
            places(joining),
            at("addressComes", joining, "sendAt", session)));
  }

  /** {@code null} if nothing is known. */
  public Way ofSeries(Map<String, Object> series) {
    Map<String, Object> rules = JsonMembers.object(series, "participation");
    return rules == null
        ? null
        : way(
            rules,
            form(rules, "/" + series.get("slug")),
            Stream.of(
                rule("joinFrom", series, "opens"),
                rule("joinUntil", series, "deadline"),
                places(rules),
                rule("addressComes", series, "send")));
  }

  /** The sign-up of a session while it is open, otherwise {@code null}. */
  public String openForm(Map<String, Object> session) {
    Map<String, Object> joining = joining(session);
    boolean isOpen =
        joining != null
            && dates.isToCome(session)
            && !dates.isAhead((String) joining.get("opensAt"))
            && !isClosed(joining);
    return isOpen ? form(joining, sessions.path(session)) : null;
  }

  private Map<String, Object> joining(Map<String, Object> session) {
    if (List.of("cancelled", "postponed").contains(session.get("status"))) {
      return null;
    }
    return Stream.concat(
            Stream.of(
                JsonMembers.object(session, "joining"),
                JsonMembers.object(session, "participation")),
            PageSessions.series(session).stream()
                .map(words.series()::get)
                .filter(Objects::nonNull)
                .map(series -> JsonMembers.object(series, "participation")))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private boolean isClosed(Map<String, Object> joining) {
    return joining.get("deadlineAt") != null && !dates.isAhead((String) joining.get("deadlineAt"));
  }

  private static String form(Map<String, Object> joining, String path) {
    return switch ((String) joining.get("mode")) {
      case "external" -> (String) joining.get("signUpUrl");
      case "here" -> path == null ? null : "/sign-up" + path;
      default -> null;
    };
  }

  private static Way way(Map<String, Object> joining, String form, Stream<String> conditions) {
    boolean isOpen = "none".equals(joining.get("mode"));
    return new Way(
        form,
        "external".equals(joining.get("mode")) ? (String) joining.get("signOffUrl") : null,
        isOpen ? List.of() : conditions.filter(Objects::nonNull).toList(),
        JsonMembers.object(joining, "advice"),
        isOpen);
  }

  private String at(
      String key, Map<String, Object> joining, String member, Map<String, Object> session) {
    String moment = (String) joining.get(member);
    return moment == null ? null : words.say(key, dates.moment(moment, session));
  }

  private String rule(String key, Map<String, Object> series, String member) {
    Map<String, Object> rule =
        JsonMembers.object(JsonMembers.object(series, "participation"), member);
    return rule == null ? null : words.say(key, dates.rule(rule, series));
  }

  private String places(Map<String, Object> joining) {
    Object capacity = joining.get("capacity");
    return capacity == null ? null : words.say("places", String.valueOf(capacity));
  }
}
