package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Days and hours of sessions in their own time zone, in the forms of the page's script. */
@TemplateData
public final class PageDates {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** Common abbreviations that the JDK lacks in some languages. */
  private static final Map<String, String> ABBREVIATIONS =
      Map.of("Asia/Tokyo", "JST", "Asia/Seoul", "KST");

  private final PageWords words;
  private final Instant now;

  PageDates(PageWords words, Clock clock) {
    this.words = words;
    this.now = clock.instant();
  }

  /** Day of a session with its year and weekday. */
  public String full(Map<String, Object> session) {
    return in("date.full", start(session));
  }

  /** Day in a list of one year. */
  public String brief(Map<String, Object> session) {
    return in("date.short", start(session));
  }

  /** Day in a list of several years. */
  public String dated(Map<String, Object> session) {
    return in("date.dated", start(session));
  }

  /** Empty where it is a part of the day. */
  public String weekday(Map<String, Object> session) {
    return words.lang().equals("ja") ? weekday(start(session).getDayOfWeek()) : "";
  }

  String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, locale());
  }

  /** The current day in the time zone of the first series; the reader's is unknown. */
  LocalDate today() {
    String zone =
        words.allSeries().stream()
            .map(each -> (String) each.get("timeZone"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("UTC");
    return LocalDate.ofInstant(now, ZoneId.of(zone));
  }

  String month(YearMonth month) {
    return in("date.month", month);
  }

  String brief(LocalDate day) {
    return in("date.short", day);
  }

  /** {@code 10:30–11:30}, or {@code 16:00} without a known end. */
  public String hours(Map<String, Object> session) {
    String end = session.get("end") == null ? "" : "–" + CLOCK.format(moment(session, "end"));
    return CLOCK.format(start(session)) + end;
  }

  /** {@code JST}, {@code CET}, {@code GMT+9}. */
  public String zone(Map<String, Object> session) {
    return zone(start(session));
  }

  private String zone(ZonedDateTime moment) {
    String known = ABBREVIATIONS.get(moment.getZone().getId());
    return known != null
        ? known
        : DateTimeFormatter.ofPattern(words.lang().equals("ja") ? "O" : "z", locale())
            .format(moment);
  }

  /** Day and time of another instant in the time zone of a session. */
  public String moment(String iso, Map<String, Object> session) {
    ZonedDateTime moment = OffsetDateTime.parse(iso).atZoneSameInstant(zoneOf(session));
    String time = CLOCK.format(moment) + " " + zone(moment);
    return in("date.full", moment) + words.text("dateTime.joiner") + time;
  }

  /** A rule of a series such as "23:00 JST the day before". */
  public String rule(Map<String, Object> rule, Map<String, Object> series) {
    String days = String.valueOf(rule.get("daysBefore"));
    boolean isNamed = days.equals("0") || days.equals("1");
    String time = rule.get("time") + " " + zone(now.atZone(zoneOf(series)));
    return words.say(isNamed ? "onDay." + days : "onDay", days, time);
  }

  /** A calendar day; other texts as they are. */
  String day(String iso) {
    try {
      return in("date.only", LocalDate.parse(iso));
    } catch (DateTimeException e) {
      return iso;
    }
  }

  public String year(Map<String, Object> session) {
    return ((String) session.get("start")).substring(0, 4);
  }

  /** True until the end of the session. */
  public boolean isToCome(Map<String, Object> session) {
    return isAhead((String) session.getOrDefault("end", session.get("start")));
  }

  /** False for an absent time. */
  public boolean isAhead(String iso) {
    return iso != null && OffsetDateTime.parse(iso).toInstant().isAfter(now);
  }

  /** False for a session that does not take place when it was planned. */
  public boolean isOn(Map<String, Object> session) {
    return "confirmed".equals(session.get("status")) || "scheduled".equals(session.get("status"));
  }

  /** True for a status that must be displayed. */
  public boolean showsStatus(Map<String, Object> session) {
    return switch ((String) session.get("status")) {
      case "confirmed" -> false;
      case "scheduled" -> isToCome(session);
      default -> true;
    };
  }

  private String in(String form, TemporalAccessor moment) {
    return DateTimeFormatter.ofPattern(words.text(form), locale()).format(moment);
  }

  /** English dates are British, as in the script: {@code 7 Sept}, {@code CET}. */
  private Locale locale() {
    return words.lang().equals("en") ? Locale.UK : words.locale();
  }

  static ZonedDateTime start(Map<String, Object> session) {
    return moment(session, "start");
  }

  private static ZonedDateTime moment(Map<String, Object> session, String member) {
    return OffsetDateTime.parse((String) session.get(member)).atZoneSameInstant(zoneOf(session));
  }

  private static ZoneId zoneOf(Map<String, Object> session) {
    return ZoneId.of((String) session.get("timeZone"));
  }
}
