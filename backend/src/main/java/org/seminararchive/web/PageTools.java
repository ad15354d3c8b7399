package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.web.PageSessions.Sitting;

/**
 * Calendar links and citation of a session for readers without script, equal to those of {@code
 * calendar.js} and {@code citation.js}.
 */
@TemplateData
public final class PageTools {
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Assumed duration of a session if nothing is known, in minutes. */
  private static final int USUAL = 60;

  private final PageWords words;
  private final PageDates dates;
  private final PageSessions sessions;
  private final String home;

  /**
   * @param home absolute URL of the archive without a slash at its end
   */
  PageTools(PageWords words, PageDates dates, PageSessions sessions, String home) {
    this.words = words;
    this.dates = dates;
    this.sessions = sessions;
    this.home = home;
  }

  public String google(Sitting sitting) {
    return "https://calendar.google.com/calendar/render?action=TEMPLATE"
        + parameter("text", title(sitting))
        + parameter("dates", BASIC.format(start(sitting)) + "/" + BASIC.format(end(sitting)))
        + parameter("details", details(sitting));
  }

  public String outlook(Sitting sitting) {
    return "https://outlook.office.com/calendar/0/deeplink/compose"
        + "?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent"
        + parameter("subject", title(sitting))
        + parameter("startdt", start(sitting).toString())
        + parameter("enddt", end(sitting).toString())
        + parameter("body", details(sitting));
  }

  /** Speakers, title, numbers, day and address of a talk. */
  public String citation(Map<String, Object> talk) {
    Map<String, Object> session = JsonMembers.object(talk, "session");
    String day = dates.day(((String) session.get("start")).substring(0, "2024-02-15".length()));
    String names = names(talk);
    String who = names.isEmpty() ? "" : words.say("citation.by", names);
    String url = home + sessions.talkPath(talk);
    return words.sentence("citation.form", who, title(talk), numbers(session), day, url);
  }

  private String title(Sitting sitting) {
    Map<String, Object> session = sitting.session();
    String own =
        sitting.isSingle()
            ? title(sitting.talks().get(0))
            : words.plain(JsonMembers.object(session, "title"));
    return joined(" ", numbers(session), own);
  }

  private static String joined(String sign, String... parts) {
    return Stream.of(parts).filter(each -> !each.isEmpty()).collect(Collectors.joining(sign));
  }

  private String title(Map<String, Object> talk) {
    String title = words.plain(JsonMembers.object(talk, "title"));
    return title.isEmpty() ? words.text("titleToCome") : title;
  }

  private String numbers(Map<String, Object> session) {
    return JsonMembers.objects(session, "numbers").stream()
        .map(each -> number(each.get("number").toString(), (String) each.get("series")))
        .collect(Collectors.joining(words.text("joiner")));
  }

  private String number(String number, String series) {
    String name = words.plain(words.shortName(series));
    return words.say("number.before", number)
        + (name.isEmpty() ? series : name)
        + words.say("number.after", number);
  }

  private String names(Map<String, Object> talk) {
    List<Map<String, Object>> all = JsonMembers.objects(talk, "speakers");
    List<Map<String, Object>> main =
        all.stream()
            .filter(each -> List.of("speaker", "panelist").contains(each.get("role")))
            .toList();
    return (main.isEmpty() ? all : main)
        .stream()
            .map(each -> words.plain(JsonMembers.object(each, "name")))
            .collect(Collectors.joining(words.text("listJoiner")));
  }

  private String details(Sitting sitting) {
    return Stream.concat(
            sitting.talks().stream().map(each -> joined(" — ", title(each), names(each))),
            Stream.of("", home + sessions.pathOf(sitting)))
        .collect(Collectors.joining("\n"));
  }

  private static Instant start(Sitting sitting) {
    return PageSessions.start(sitting);
  }

  /** End of the session; if unknown, the start plus the usual duration of the series. */
  private Instant end(Sitting sitting) {
    String end = (String) sitting.session().get("end");
    if (end != null) {
      return OffsetDateTime.parse(end).toInstant();
    }
    int minutes =
        PageSessions.series(sitting.session()).stream()
            .map(slug -> words.series().get(slug))
            .filter(Objects::nonNull)
            .map(series -> JsonMembers.object(series, "defaults"))
            .filter(Objects::nonNull)
            .map(usual -> (Integer) usual.get("minutes"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(USUAL);
    return start(sitting).plus(Duration.ofMinutes(minutes));
  }

  private static String parameter(String name, String value) {
    return "&" + name + "=" + PageFilters.encoded(value);
  }
}
