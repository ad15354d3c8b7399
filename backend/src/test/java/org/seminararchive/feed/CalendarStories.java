package org.seminararchive.feed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Database;
import org.seminararchive.testing.Facts;

/**
 * Calendars of the bundled archive, parsed by a different library than the one that writes them.
 */
@QuarkusTest
@Tag("postgresql")
@WithTestResource(Database.class)
class CalendarStories {
  private static final String API = "/api/v1/";
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private static String text(String path) {
    return given()
        .urlEncodingEnabled(false)
        .get(API + path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static ICalendar read(String path) {
    ICalendar calendar = Biweekly.parse(text(path)).first();
    assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
    return calendar;
  }

  private static VEvent numbered(List<VEvent> events, int dlap) {
    return events.stream()
        .filter(e -> e.getSummary().getValue().contains("第" + dlap + "回DLAP"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everySessionIsAnEventAtTheRightInstantAndWallTime() {
    ICalendar calendar = read("talks.ics");
    List<VEvent> events = calendar.getEvents();
    assertThat(events).hasSize(58);
    for (Facts.Session fact : Facts.sessions()) {
      VEvent event = numbered(events, fact.dlap());
      LocalDateTime wall = LocalDateTime.parse(fact.date() + "T" + fact.start());
      Instant start = event.getDateStart().getValue().toInstant();
      assertThat(start).as(fact.date()).isEqualTo(wall.atZone(TOKYO).toInstant());
      TimezoneAssignment zone = calendar.getTimezoneInfo().getTimezone(event.getDateStart());
      assertThat(zone.getComponent().getTimezoneId().getValue()).isEqualTo("Asia/Tokyo");
      assertThat(event.getDateStart().getValue().getRawComponents().getHour())
          .isEqualTo(wall.getHour());
      if (fact.end() != null) {
        assertThat(event.getDateEnd().getValue().toInstant())
            .isEqualTo(
                LocalDateTime.parse(fact.date() + "T" + fact.end()).atZone(TOKYO).toInstant());
      }
      if (fact.mlphys() != null) {
        assertThat(event.getSummary().getValue()).contains("第" + fact.mlphys() + "回学習物理領域セミナー");
      }
    }
  }

  @Test
  void theUidIsTheSessionsIdInEveryCalendar() {
    String id = when().get(API + "series/dlap/sessions/58").path("id");
    String talk = when().get(API + "sessions/" + id + "/talks").path("items[0].id");
    String speaker = when().get(API + "talks/" + talk).path("speakers[0].id");
    List<String> places =
        List.of(
            "talks.ics?year=2024",
            "talks/" + talk + ".ics",
            "sessions.ics?year=2024&series=mlphys",
            "sessions/" + id + ".ics",
            "sessions/" + id + "/talks.ics",
            "series/mlphys.ics",
            "series/dlap.ics",
            "speakers/" + speaker + ".ics",
            "speakers/" + speaker + "/talks.ics");
    for (String place : places) {
      VEvent event = numbered(read(place).getEvents(), 58);
      assertThat(event.getUid().getValue()).as(place).isEqualTo(id);
      assertThat(event.toString())
          .as(place)
          .isEqualTo(numbered(read(places.get(0)).getEvents(), 58).toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?series=mlphys&language=ja",
        "?year=2021",
        "?fiscalYear=2022&material=slides",
        "?joint=true",
        "?language=en",
        "?q=%E3%82%B9%E3%83%91%E3%83%BC%E3%82%B9",
        "?from=2023-01-01&to=2023-06-30"
      })
  void everyFilterOfTheListIsOneOfTheCalendar(String filter) {
    List<String> sessions =
        given()
            .urlEncodingEnabled(false)
            .get(API + "talks" + filter + "&limit=100")
            .jsonPath()
            .getList("items.session.id");
    assertThat(sessions).isNotEmpty();
    assertThat(read("talks.ics" + filter).getEvents())
        .extracting(e -> e.getUid().getValue())
        .containsExactlyElementsOf(sessions.stream().distinct().toList());
  }

  @Test
  void linesAreFoldedAtOctetsAndNoCharacterIsBroken() throws CharacterCodingException {
    byte[] bytes = given().get(API + "talks.ics").asByteArray();
    String whole = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(whole).endsWith("END:VCALENDAR\r\n").doesNotContain("\n\n");
    String[] lines = whole.split("\r\n");
    assertThat(Arrays.stream(lines).filter(l -> l.startsWith(" ")).count()).isGreaterThan(500);
    for (String line : lines) {
      byte[] octets = line.getBytes(StandardCharsets.ISO_8859_1);
      assertThat(octets).hasSizeLessThanOrEqualTo(75);
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
    }
  }

  @Test
  void aCalendarWithoutEventsHasAZoneSinceItNeedsAComponent() {
    String empty = text("talks.ics?year=1990");
    assertThat(Biweekly.parse(empty).first().getEvents()).isEmpty();
    // RFC 5545, section 3.6.
    assertThat(empty).containsOnlyOnce("BEGIN:VTIMEZONE").endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void anUnknownEndIsAssumedAndMarked() {
    List<Map<String, Object>> sessions = when().get(API + "sessions?limit=100").path("items");
    Map<String, VEvent> events =
        read("sessions.ics").getEvents().stream()
            .collect(Collectors.toMap(e -> e.getUid().getValue(), Function.identity()));
    for (Map<String, Object> session : sessions) {
      VEvent event = events.get((String) session.get("id"));
      String description = event.getDescription().getValue();
      boolean known = session.containsKey("end");
      assertThat(description.contains("終了時刻は告知されていません")).isEqualTo(!known);
      Instant start = OffsetDateTime.parse((String) session.get("start")).toInstant();
      Instant end = event.getDateEnd().getValue().toInstant();
      assertThat(end)
          .isEqualTo(
              known
                  ? OffsetDateTime.parse((String) session.get("end")).toInstant()
                  : start.plus(Duration.ofMinutes(60)));
    }
    assertThat(sessions.stream().anyMatch(s -> !s.containsKey("end"))).isTrue();
  }

  @Test
  void theCalendarHasANameAndARefreshInterval() {
    String calendar = text("series/mlphys.ics");
    assertThat(calendar)
        .contains("\r\nNAME:学習物理領域セミナー\r\n")
        .contains("\r\nX-WR-CALNAME:学習物理領域セミナー\r\n")
        .contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n")
        .contains("\r\nBEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo\r\n")
        .contains("\r\nDTSTART;TZID=Asia/Tokyo:20240215T103000\r\n")
        .contains("\r\nCATEGORIES:学習物理領域セミナー,DLAP\r\n")
        .containsPattern("URL:http://localhost:\\d+/dlap/58\r\n")
        .doesNotContain("METHOD:");
    assertThat(text("series/mlphys.ics?lang=en")).contains("#6 + DLAP #58");
  }

  @Test
  void theWholeAbstractIsThere() {
    String id = when().get(API + "series/dlap/sessions/58").path("id");
    String text =
        when().get(API + "sessions/" + id + "/talks?fields=abstract").path("items[0].abstract.ja");
    VEvent event = read("sessions/" + id + ".ics").getEvents().get(0);
    assertThat(event.getDescription().getValue()).contains(text);
  }
}
