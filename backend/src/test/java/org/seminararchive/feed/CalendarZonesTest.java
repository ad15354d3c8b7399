package org.seminararchive.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A different library computes the same instants from local time and the generated VTIMEZONE. */
class CalendarZonesTest {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2045-01-01T00:00:00Z");

  static Stream<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("SystemV"))
        .filter(id -> CalendarZones.describe(id, FROM, TO).isPresent())
        // The parser uses java.util.TimeZone, which assumes a daylight saving of one hour.
        .filter(
            id -> !List.of("Antarctica/Troll", "Australia/LHI", "Australia/Lord_Howe").contains(id))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("zones")
  void everyZoneIsDescribedSoThatInstantsAreRight(String id) {
    var calendar = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n");
    calendar.append(CalendarZones.describe(id, FROM, TO).orElseThrow());
    List<Instant> expected = new ArrayList<>();
    // The parser also assumes a constant standard time, so only present and future years are
    // compared.
    for (int year = 2026; year <= 2044; year += 2) {
      for (int month = 1; month <= 12; month += 2) {
        ZonedDateTime noon = ZonedDateTime.of(year, month, 20, 12, 0, 0, 0, ZoneId.of(id));
        expected.add(noon.toInstant());
        calendar.append("BEGIN:VEVENT\r\nUID:%s\r\nDTSTAMP:20200101T000000Z\r\n".formatted(noon));
        calendar.append("DTSTART;TZID=%s:%s\r\nEND:VEVENT\r\n".formatted(id, LOCAL.format(noon)));
      }
    }
    List<VEvent> events =
        Biweekly.parse(calendar.append("END:VCALENDAR\r\n").toString()).first().getEvents();
    assertThat(events).extracting(e -> e.getDateStart().getValue().toInstant()).isEqualTo(expected);
  }

  @Test
  void theHourThatAClockShowsTwiceIsNotOnTheWall() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(CalendarZones.isUnambiguous(ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, berlin)))
        .isFalse();
    assertThat(CalendarZones.isUnambiguous(ZonedDateTime.of(2026, 10, 25, 3, 30, 0, 0, berlin)))
        .isTrue();
    assertThat(CalendarZones.describe("UTC", FROM, TO)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe/Berlin | FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU | FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "America/New_York | FREQ=YEARLY;BYMONTH=3;BYDAY=2SU | FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
        "Australia/Sydney | FREQ=YEARLY;BYMONTH=4;BYDAY=1SU | FREQ=YEARLY;BYMONTH=10;BYDAY=1SU",
      })
  void aRuleInForceIsWrittenOnceForEachChange(String zone, String first, String second) {
    String text = CalendarZones.describe(zone, FROM, TO).orElseThrow();
    assertThat(text.lines().filter(line -> line.startsWith("RRULE:")))
        .containsExactlyInAnyOrder("RRULE:" + first, "RRULE:" + second);
    assertThat(text.lines().filter(line -> line.startsWith("DTSTART:"))).hasSize(2);
    assertThat(text).doesNotContain("RDATE").hasSizeLessThan(500);
  }

  @Test
  void onlyTheTransitionsOfTheEventsAreWritten() {
    String japan = CalendarZones.describe("Asia/Tokyo", FROM, TO).orElseThrow();
    assertThat(japan.lines().filter(line -> line.startsWith("DTSTART:"))).hasSize(1);
    // Summer time began on another day until 2006.
    String past =
        CalendarZones.describe(
                "America/New_York",
                Instant.parse("2005-06-01T00:00:00Z"),
                Instant.parse("2026-01-01T00:00:00Z"))
            .orElseThrow();
    assertThat(past)
        .contains("DTSTART:20050403T020000", "DTSTART:20051030T020000", "DTSTART:20060402T020000")
        .doesNotContain("RDATE", "DTSTART:2004");
    // Morocco announces its changes year by year.
    String morocco =
        CalendarZones.describe(
                "Africa/Casablanca",
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-12-01T00:00:00Z"))
            .orElseThrow();
    assertThat(morocco.lines().filter(line -> line.startsWith("DTSTART:"))).hasSize(3);
  }
}
