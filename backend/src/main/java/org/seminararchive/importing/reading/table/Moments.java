package org.seminararchive.importing.reading.table;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * Start, end and time zone of a session. Nothing is derived: a table has columns for all of it.
 *
 * @param start {@code null} if it is missing or not understood
 * @param zone only if it differs from the usual one
 */
record Moments(OffsetDateTime start, OffsetDateTime end, String zone) {
  private static final LinearPattern DAY =
      LinearPattern.compile("(\\d{4}) ?[年/.-] ?(\\d{1,2}) ?[月/.-] ?(\\d{1,2})(?!\\d) ?日?");
  private static final LinearPattern WEEKDAY =
      LinearPattern.compile(
          " ?\\(? ?(?:([月火水木金土日])(?:曜日?)?|(?i:(mon|tue|wed|thu|fri|sat|sun)[a-z]*))"
              + " ?(?:[・,]?祝)?\\)?,?");
  private static final String CLOCK =
      "(?:(午前|午後)? ?(\\d{1,2})(?::(\\d{2})(?::\\d{2})?|時(?:(\\d{1,2})分|(半))?))(?: ?(?i:(am|pm)))?";
  private static final LinearPattern TIMES =
      LinearPattern.compile(
          "(?i)[T ]*"
              + CLOCK
              + "(?: ?(?:[~〜–—−ー-]|から|to) ?(?:"
              + CLOCK
              + ")?)? ?(?:まで)? ?\\(?(JST|UTC|GMT)?\\)?");
  private static final Map<String, ZoneId> ZONES =
      Map.of("JST", ZoneId.of("Asia/Tokyo"), "UTC", ZoneId.of("UTC"), "GMT", ZoneId.of("UTC"));
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final int GROUPS_OF_A_CLOCK = 6;

  private record Times(LocalTime start, LocalTime end, ZoneId zone) {}

  static Moments of(Cells cells, ZoneId usual) {
    ZoneId said = zone(cells);
    TableColumn where =
        cells.text(TableColumn.DATE).isPresent() ? TableColumn.DATE : TableColumn.WHEN;
    String text = cells.folded(where).orElse("");
    Optional<OffsetDateTime> exact = exact(text);
    if (exact.isPresent()) {
      ZoneId zone = Objects.requireNonNullElse(said, usual);
      OffsetDateTime start = exact.get().atZoneSameInstant(zone).toOffsetDateTime();
      return new Moments(
          start, end(cells, start, start.toLocalDate(), null, zone), name(said, usual));
    }
    Matcher day = DAY.matcher(text);
    LocalDate date = day.lookingAt() ? date(day) : null;
    if (date == null) {
      if (!text.isEmpty()) {
        cells.refuse(where, "bad-date");
      }
      return new Moments(null, null, null);
    }
    String rest = withoutWeekday(text.substring(day.end()), date, cells, where);
    TableColumn clock = rest.isBlank() ? TableColumn.START : where;
    Times times = times(rest.isBlank() ? cells.folded(TableColumn.START).orElse("") : rest);
    if (times == null) {
      cells.refuse(cells.text(clock).isPresent() ? clock : where, "bad-time");
      return new Moments(null, null, null);
    }
    ZoneId zone = Objects.requireNonNullElse(times.zone(), Objects.requireNonNullElse(said, usual));
    OffsetDateTime start = date.atTime(times.start()).atZone(zone).toOffsetDateTime();
    return new Moments(start, end(cells, start, date, times, zone), name(zone, usual));
  }

  private static String name(ZoneId zone, ZoneId usual) {
    return zone == null || zone.equals(usual) ? null : zone.getId();
  }

  private static OffsetDateTime end(
      Cells cells, OffsetDateTime start, LocalDate date, Times times, ZoneId zone) {
    String text = cells.folded(TableColumn.END).orElse("");
    OffsetDateTime end;
    if (text.isEmpty()) {
      end =
          times == null || times.end() == null
              ? null
              : date.atTime(times.end()).atZone(zone).toOffsetDateTime();
    } else {
      Times said = times(text);
      end =
          said == null
              ? exact(text).map(e -> e.atZoneSameInstant(zone).toOffsetDateTime()).orElse(null)
              : date.atTime(said.start()).atZone(zone).toOffsetDateTime();
      if (end == null) {
        cells.refuse(TableColumn.END, "bad-time");
      }
    }
    if (end != null && !end.isAfter(start)) {
      List.of(TableColumn.END, TableColumn.START, TableColumn.WHEN, TableColumn.DATE).stream()
          .filter(column -> cells.text(column).isPresent())
          .findFirst()
          .ifPresent(column -> cells.refuse(column, "ends-before-it-begins"));
    }
    return end;
  }

  private static ZoneId zone(Cells cells) {
    Optional<String> name = cells.text(TableColumn.ZONE);
    if (name.isEmpty()) {
      return null;
    }
    if (ZoneId.getAvailableZoneIds().contains(name.get())) {
      return ZoneId.of(name.get());
    }
    ZoneId short_ = ZONES.get(name.get().toUpperCase(Locale.ROOT));
    if (short_ == null) {
      cells.refuse(TableColumn.ZONE, "bad-zone");
    }
    return short_;
  }

  private static Optional<OffsetDateTime> exact(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate date(Matcher day) {
    try {
      return LocalDate.of(
          Integer.parseInt(day.group(1)),
          Integer.parseInt(day.group(2)),
          Integer.parseInt(day.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Checks and removes the weekday. */
  private static String withoutWeekday(
      String rest, LocalDate date, Cells cells, TableColumn where) {
    Matcher weekday = WEEKDAY.matcher(rest);
    if (!weekday.lookingAt()) {
      return rest;
    }
    int index =
        weekday.group(1) != null
            ? "月火水木金土日".indexOf(weekday.group(1))
            : DAYS.indexOf(weekday.group(2).toLowerCase(Locale.ROOT));
    if (date.getDayOfWeek() != DayOfWeek.of(index + 1)) {
      cells.refuse(where, "other-weekday");
    }
    return rest.substring(weekday.end());
  }

  private static Times times(String text) {
    Matcher times = TIMES.matcher(text.strip());
    if (!times.matches()) {
      return null;
    }
    LocalTime start = time(times, 0);
    boolean hasEnd = times.group(2 + GROUPS_OF_A_CLOCK) != null;
    LocalTime end = hasEnd ? time(times, GROUPS_OF_A_CLOCK) : null;
    String zone = times.group(1 + 2 * GROUPS_OF_A_CLOCK);
    return start == null || hasEnd && end == null
        ? null
        : new Times(start, end, zone == null ? null : ZONES.get(zone.toUpperCase(Locale.ROOT)));
  }

  private static LocalTime time(Matcher times, int before) {
    String half = either(times, before + 1, before + 6);
    int hour = Integer.parseInt(times.group(before + 2));
    String minutes = Objects.requireNonNullElse(either(times, before + 3, before + 4), "0");
    int minute = times.group(before + 5) != null ? 30 : Integer.parseInt(minutes);
    boolean afternoon = half != null && (half.equals("午後") || half.equalsIgnoreCase("pm"));
    if (half != null && hour > 12) {
      return null;
    }
    int hours = half == null ? hour : hour % 12 + (afternoon ? 12 : 0);
    return hours > 23 || minute > 59 ? null : LocalTime.of(hours, minute);
  }

  private static String either(Matcher times, int one, int other) {
    return times.group(one) != null ? times.group(one) : times.group(other);
  }
}
