package org.seminararchive.importing.reading.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.seminararchive.importing.reading.PrintedClock;
import org.seminararchive.importing.reading.PrintedTime;

/**
 * Start, end and time zone of a session. Nothing is derived: a table has columns for all of it.
 *
 * @param start {@code null} if it is missing or not understood
 * @param zone only if it differs from the usual one
 */
record Moments(OffsetDateTime start, OffsetDateTime end, String zone) {
  private static final Moments NONE = new Moments(null, null, null);
  private static final Map<String, ZoneId> ZONES =
      Map.of("JST", ZoneId.of("Asia/Tokyo"), "UTC", ZoneId.of("UTC"), "GMT", ZoneId.of("UTC"));

  static Moments of(Cells cells, ZoneId usual) {
    ZoneId said = zone(cells);
    TableColumn where =
        cells.text(TableColumn.DATE).isPresent() ? TableColumn.DATE : TableColumn.WHEN;
    String text = cells.folded(where).orElse("");
    Optional<OffsetDateTime> exact = exact(text);
    if (exact.isPresent()) {
      ZoneId zone = Objects.requireNonNullElse(said, usual);
      OffsetDateTime start = exact.get().atZoneSameInstant(zone).toOffsetDateTime();
      return new Moments(start, end(cells, start, PrintedClock.NONE, zone), name(said, usual));
    }
    Optional<PrintedTime> printed =
        PrintedTime.whole(text).filter(t -> t.year().isPresent() && t.doubt().isEmpty());
    if (printed.isEmpty()) {
      if (!text.isEmpty()) {
        cells.refuse(where, "bad-date");
      }
      return NONE;
    }
    LocalDate date = printed.get().day().atYear(printed.get().year().get());
    if (printed.get().weekday().filter(day -> day != date.getDayOfWeek()).isPresent()) {
      cells.refuse(where, "other-weekday");
    }
    boolean own = printed.get().clock().start().isPresent();
    PrintedClock clock =
        own
            ? printed.get().clock()
            : PrintedClock.whole(cells.folded(TableColumn.START).orElse(""));
    if (clock.start().isEmpty() || clock.zone().filter(z -> !ZONES.containsKey(z)).isPresent()) {
      boolean started = !own && cells.text(TableColumn.START).isPresent();
      cells.refuse(started ? TableColumn.START : where, "bad-time");
      return NONE;
    }
    ZoneId zone =
        clock.zone().map(ZONES::get).orElseGet(() -> Objects.requireNonNullElse(said, usual));
    OffsetDateTime start = date.atTime(clock.start().get()).atZone(zone).toOffsetDateTime();
    return new Moments(start, end(cells, start, clock, zone), name(zone, usual));
  }

  private static String name(ZoneId zone, ZoneId usual) {
    return zone == null || zone.equals(usual) ? null : zone.getId();
  }

  private static OffsetDateTime end(
      Cells cells, OffsetDateTime start, PrintedClock clock, ZoneId zone) {
    String text = cells.folded(TableColumn.END).orElse("");
    Optional<LocalTime> until = text.isEmpty() ? clock.end() : PrintedClock.whole(text).start();
    OffsetDateTime end =
        until
            .map(start.toLocalDate().plusDays(clock.overnight() ? 1 : 0)::atTime)
            .map(time -> time.atZone(zone).toOffsetDateTime())
            .or(() -> exact(text).map(e -> e.atZoneSameInstant(zone).toOffsetDateTime()))
            .orElse(null);
    if (end == null && !text.isEmpty()) {
      cells.refuse(TableColumn.END, "bad-time");
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
    ZoneId known = ZONES.get(name.get().toUpperCase(Locale.ROOT));
    if (known == null) {
      cells.refuse(TableColumn.ZONE, "bad-zone");
    }
    return known;
  }

  private static Optional<OffsetDateTime> exact(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
