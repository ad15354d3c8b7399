package org.seminararchive.importing.reading.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    ZoneId said = zone(cells, usual);
    TableColumn where =
        cells.text(TableColumn.DATE).isPresent() ? TableColumn.DATE : TableColumn.WHEN;
    String text = cells.folded(where).orElse("");
    Optional<OffsetDateTime> exact = exact(text, said);
    if (exact.isPresent()) {
      return moments(cells, exact.get(), PrintedClock.NONE, said, usual);
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
    ZoneId zone = clock.zone().map(ZONES::get).orElse(said);
    OffsetDateTime start = date.atTime(clock.start().get()).atZone(zone).toOffsetDateTime();
    return moments(cells, start, clock, zone, usual);
  }

  private static Moments moments(
      Cells cells, OffsetDateTime start, PrintedClock clock, ZoneId zone, ZoneId usual) {
    String text = cells.folded(TableColumn.END).orElse("");
    LocalDate day = start.toLocalDate().plusDays(clock.overnight() ? 1 : 0);
    Optional<OffsetDateTime> end =
        (text.isEmpty() ? clock.end() : PrintedClock.whole(text).start())
            .map(time -> day.atTime(time).atZone(zone).toOffsetDateTime())
            .or(() -> exact(text, zone));
    if (end.isEmpty() && !text.isEmpty()) {
      cells.refuse(TableColumn.END, "bad-time");
    }
    if (end.filter(e -> !e.isAfter(start)).isPresent()) {
      Stream.of(TableColumn.END, TableColumn.START, TableColumn.WHEN, TableColumn.DATE)
          .filter(column -> cells.text(column).isPresent())
          .findFirst()
          .ifPresent(column -> cells.refuse(column, "ends-before-it-begins"));
    }
    return new Moments(start, end.orElse(null), zone.equals(usual) ? null : zone.getId());
  }

  private static ZoneId zone(Cells cells, ZoneId usual) {
    Optional<String> name = cells.text(TableColumn.ZONE);
    Optional<ZoneId> known =
        name.map(
            n ->
                ZoneId.getAvailableZoneIds().contains(n)
                    ? ZoneId.of(n)
                    : ZONES.get(n.toUpperCase(Locale.ROOT)));
    if (name.isPresent() && known.isEmpty()) {
      cells.refuse(TableColumn.ZONE, "bad-zone");
    }
    return known.orElse(usual);
  }

  private static Optional<OffsetDateTime> exact(String text, ZoneId zone) {
    try {
      return Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(zone).toOffsetDateTime());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
