package org.seminararchive.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * VTIMEZONE components (RFC 5545, section 3.6.5) of the session time zones, from {@link ZoneRules},
 * which also determine the instants of the archive. Rules in force are written as RRULE, because
 * Outlook is reported to ignore lists of transitions; before them, only the transitions that the
 * events need.
 */
final class CalendarZones {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

  private CalendarZones() {}

  /**
   * The VTIMEZONE as unfolded content lines; empty for UTC.
   *
   * @param from start of the first event
   * @param to start of the last event
   */
  static Optional<String> describe(String id, Instant from, Instant to) {
    ZoneId zone = ZoneId.of(id);
    if (isUtc(zone)) {
      return Optional.empty();
    }
    var text = new StringBuilder("BEGIN:VTIMEZONE\r\nTZID:" + id + "\r\n");
    ZoneRules rules = zone.getRules();
    // Rules that are in force for a year before the events describe all of it.
    int year = from.atZone(zone).getYear() - 1;
    boolean ruled = rules.getTransitionRules().size() > 0 && isRuled(rules, year);
    if (!ruled) {
      singles(text, zone, from, to);
    }
    for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
      yearly(text, zone, rule, ruled ? year : firstRuledYear(rules), to);
    }
    return Optional.of(text.append("END:VTIMEZONE\r\n").toString());
  }

  /**
   * True if a time can be written as local time: not for UTC, which has its own notation, and not
   * in the repeated hour at the end of summer time, for which calendars assume the first
   * occurrence.
   */
  static boolean isUnambiguous(ZonedDateTime moment) {
    return !isUtc(moment.getZone())
        && moment.getZone().getRules().getValidOffsets(moment.toLocalDateTime()).size() == 1;
  }

  static ZonedDateTime inZone(OffsetDateTime moment, String zone) {
    return moment.atZoneSameInstant(ZoneId.of(zone));
  }

  private static boolean isUtc(ZoneId zone) {
    return zone.normalized() instanceof ZoneOffset offset && offset.getTotalSeconds() == 0;
  }

  private static boolean isRuled(ZoneRules rules, int year) {
    return year >= firstRuledYear(rules);
  }

  /** Year after the last transition that follows no rule. */
  private static int firstRuledYear(ZoneRules rules) {
    List<ZoneOffsetTransition> others = rules.getTransitions();
    return others.isEmpty()
        ? ALWAYS.getYear()
        : others.get(others.size() - 1).getDateTimeBefore().getYear() + 1;
  }

  /** The state at the first event, and each transition until the last one or until the rules. */
  private static void singles(StringBuilder text, ZoneId zone, Instant from, Instant to) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition change = rules.previousTransition(from.plusSeconds(1));
    if (change == null) {
      ZoneOffset offset = rules.getOffset(from);
      observance(text, zone, from, offset, offset, ALWAYS, Optional.empty());
      change = rules.nextTransition(from);
    }
    int end = rules.getTransitionRules().isEmpty() ? Integer.MAX_VALUE : firstRuledYear(rules);
    while (change != null
        && !change.getInstant().isAfter(to)
        && change.getDateTimeBefore().getYear() < end) {
      single(text, zone, change);
      change = rules.nextTransition(change.getInstant());
    }
  }

  private static void single(StringBuilder text, ZoneId zone, ZoneOffsetTransition change) {
    observance(
        text,
        zone,
        change.getInstant(),
        change.getOffsetBefore(),
        change.getOffsetAfter(),
        change.getDateTimeBefore(),
        Optional.empty());
  }

  private static void yearly(
      StringBuilder text, ZoneId zone, ZoneOffsetTransitionRule rule, int year, Instant to) {
    Optional<String> repeated = YearlyOnset.rule(rule);
    if (repeated.isEmpty()) {
      for (int each = year; each <= to.atZone(zone).getYear(); each++) {
        single(text, zone, rule.createTransition(each));
      }
      return;
    }
    ZoneOffsetTransition first = rule.createTransition(year);
    observance(
        text,
        zone,
        first.getInstant(),
        rule.getOffsetBefore(),
        rule.getOffsetAfter(),
        first.getDateTimeBefore(),
        repeated);
  }

  private static void observance(
      StringBuilder text,
      ZoneId zone,
      Instant begins,
      ZoneOffset before,
      ZoneOffset after,
      LocalDateTime onset,
      Optional<String> repeated) {
    String name = zone.getRules().isDaylightSavings(begins) ? "DAYLIGHT" : "STANDARD";
    line(text, "BEGIN", name);
    line(text, "DTSTART", LOCAL.format(onset));
    repeated.ifPresent(rule -> line(text, "RRULE", rule));
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
