package org.seminararchive.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * VTIMEZONE components (RFC 5545, section 3.6.5) of the session time zones. They contain the
 * transitions of {@link ZoneRules}, which also determine the instants of the archive; the time zone
 * data of the calendar library differ for zones that abolished summer time.
 */
final class CalendarZones {
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2060-01-01T00:00:00Z");
  private static final Duration PAUSE = Duration.ofDays(400);
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final Map<String, Optional<String>> KNOWN = new ConcurrentHashMap<>();

  private CalendarZones() {}

  /** The VTIMEZONE as unfolded content lines; empty for UTC. */
  static Optional<String> describe(String zone) {
    return KNOWN.computeIfAbsent(zone, CalendarZones::described);
  }

  /**
   * True if a time can be written as local time: not for UTC, which has its own notation, and not
   * in the repeated hour at the end of summer time, for which calendars assume the first
   * occurrence.
   */
  static boolean isUnambiguous(ZonedDateTime moment) {
    return describe(moment.getZone().getId()).isPresent()
        && moment.getZone().getRules().getValidOffsets(moment.toLocalDateTime()).size() == 1;
  }

  static ZonedDateTime inZone(OffsetDateTime moment, String zone) {
    return moment.atZoneSameInstant(ZoneId.of(zone));
  }

  private static Optional<String> described(String id) {
    ZoneId zone = ZoneId.of(id);
    if (zone.normalized() instanceof ZoneOffset offset && offset.getTotalSeconds() == 0) {
      return Optional.empty();
    }
    var text = new StringBuilder("BEGIN:VTIMEZONE\r\nTZID:" + id + "\r\n");
    ZoneRules rules = zone.getRules();
    ZoneOffset first = rules.getOffset(FIRST);
    LocalDateTime beginning = LocalDateTime.ofInstant(FIRST, first);
    observance(text, zone, rules.isDaylightSavings(FIRST), FIRST, first, first, List.of(beginning));
    for (List<ZoneOffsetTransition> run : annualGroups(rules)) {
      ZoneOffsetTransition change = run.get(0);
      observance(
          text,
          zone,
          rules.isDaylightSavings(change.getInstant()),
          change.getInstant(),
          change.getOffsetBefore(),
          change.getOffsetAfter(),
          run.stream().map(ZoneOffsetTransition::getDateTimeBefore).toList());
    }
    return Optional.of(text.append("END:VTIMEZONE\r\n").toString());
  }

  /** Transitions between the same offsets. */
  private record Kind(ZoneOffset before, ZoneOffset after, boolean daylight) {}

  /**
   * Groups annually repeated transitions. A rule that resumes after a pause forms a new group,
   * since some programs cannot handle gaps.
   */
  private static List<List<ZoneOffsetTransition>> annualGroups(ZoneRules rules) {
    var current = new LinkedHashMap<Kind, List<ZoneOffsetTransition>>();
    var runs = new ArrayList<List<ZoneOffsetTransition>>();
    for (ZoneOffsetTransition each = rules.nextTransition(FIRST);
        each != null && each.getInstant().isBefore(LAST);
        each = rules.nextTransition(each.getInstant())) {
      boolean daylight = rules.isDaylightSavings(each.getInstant());
      Kind kind = new Kind(each.getOffsetBefore(), each.getOffsetAfter(), daylight);
      List<ZoneOffsetTransition> run = current.get(kind);
      if (run == null
          || run.get(run.size() - 1).getInstant().plus(PAUSE).isBefore(each.getInstant())) {
        run = new ArrayList<>();
        current.put(kind, run);
        runs.add(run);
      }
      run.add(each);
    }
    return runs;
  }

  private static void observance(
      StringBuilder text,
      ZoneId zone,
      boolean daylight,
      Instant begins,
      ZoneOffset before,
      ZoneOffset after,
      List<LocalDateTime> onsets) {
    String name = daylight ? "DAYLIGHT" : "STANDARD";
    List<String> moments = onsets.stream().map(LOCAL::format).toList();
    line(text, "BEGIN", name);
    line(text, "DTSTART", moments.get(0));
    if (moments.size() > 1) {
      String others = moments.stream().skip(1).collect(Collectors.joining(","));
      line(text, "RDATE", others);
    }
    line(text, "TZOFFSETFROM", offset(before));
    line(text, "TZOFFSETTO", offset(after));
    line(
        text,
        "TZNAME",
        DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(begins.atZone(zone)));
    line(text, "END", name);
  }

  private static String offset(ZoneOffset offset) {
    int seconds = Math.abs(offset.getTotalSeconds());
    String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
    String text = "%s%02d%02d".formatted(sign, seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0 ? text : text + "%02d".formatted(seconds % 60);
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(':').append(value).append("\r\n");
  }
}
