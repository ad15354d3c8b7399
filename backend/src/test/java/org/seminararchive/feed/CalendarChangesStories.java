package org.seminararchive.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** Changes of a session as seen by calendar subscribers. */
@QuarkusTest
@TestProfile(Organizing.class)
class CalendarChangesStories {
  private String talk;
  private String session;

  @BeforeEach
  void oneIsAnnounced() {
    ValidatableResponse announced =
        announce(
            """
            {"title": {"ja": "暦の話"}, "speakers": [{"name": {"ja": "暦 太郎"}}],
             "session": {"start": "2027-05-06T10:30:00+09:00", "series": ["dlap", "mlphys"]}}""");
    talk = announced.extract().path("id");
    session = announced.extract().path("session.id");
  }

  private VEvent event() {
    String text =
        given().get("/api/v1/series/mlphys.ics").then().statusCode(200).extract().asString();
    List<VEvent> found =
        Biweekly.parse(text).first().getEvents().stream()
            .filter(e -> e.getUid().getValue().equals(session))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private void change(String path, String patch) {
    asAdmin()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", tagOf(path))
        .body(patch)
        .patch(path)
        .then()
        .statusCode(200);
  }

  private void changeSession(String patch) {
    change("/api/v1/sessions/" + session, patch);
  }

  @Test
  void aNewOneBeginsAtSequenceZero() {
    assertThat(event().getSequence().getValue()).isZero();
    assertThat(event().getStatus().isCancelled()).isFalse();
  }

  @Test
  void aCancelledOneStaysWithItsStatusAndTheNextSequence() {
    int before = event().getSequence().getValue();
    changeSession("{\"status\": \"cancelled\"}");
    assertThat(event().getSequence().getValue()).isEqualTo(before + 1);
    assertThat(event().getStatus().isCancelled()).isTrue();
    assertThat(event().getSummary().getValue()).startsWith("【中止】");
  }

  @Test
  void aMovedOneIsTheSameEventAtAnotherTime() {
    int before = event().getSequence().getValue();
    changeSession("{\"start\": \"2027-06-03T15:00:00+09:00\", \"end\": null}");
    assertThat(event().getSequence().getValue()).isEqualTo(before + 1);
    assertThat(event().getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-06-03T06:00:00Z"));
  }

  @Test
  void aNewTitleIsAModificationButNoNewSequence() {
    VEvent before = event();
    change("/api/v1/talks/" + talk, "{\"title\": {\"ja\": \"別の暦の話\"}}");
    VEvent after = event();
    assertThat(after.getSummary().getValue()).contains("別の暦の話");
    assertThat(after.getSequence().getValue()).isEqualTo(before.getSequence().getValue());
    assertThat(after.getLastModified().getValue())
        .isAfterOrEqualTo(before.getLastModified().getValue());
    String at = given().get("/api/v1/talks/" + talk).path("updated");
    assertThat(after.getLastModified().getValue().toInstant())
        .isEqualTo(Instant.parse(at).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  }

  @Test
  void aSessionElsewhereIsOnItsOwnClock() {
    changeSession(
        "{\"timeZone\": \"Europe/Berlin\", \"start\": \"2027-07-01T09:00:00+02:00\", \"end\": null}");
    String text = given().get("/api/v1/sessions/" + session + ".ics").asString();
    assertThat(text)
        .contains("TZID:Europe/Berlin\r\n")
        .contains("DTSTART;TZID=Europe/Berlin:20270701T090000\r\n");
    assertThat(event().getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-07-01T07:00:00Z"));
  }

  @Test
  void aZoneThatGaveUpSummerTimeHasTheWallClockThatWasAnnounced() {
    changeSession(
        "{\"timeZone\": \"Europe/Moscow\", \"start\": \"2027-07-15T12:00:00+03:00\", \"end\": null}");
    String text = given().get("/api/v1/sessions/" + session + ".ics").asString();
    assertThat(text)
        .contains("DTSTART;TZID=Europe/Moscow:20270715T120000\r\n")
        .contains("DTEND;TZID=Europe/Moscow:20270715T130000\r\n");
    assertThat(event().getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-07-15T09:00:00Z"));
  }

  @Test
  void theHourThatIsThereTwiceIsNotMistaken() {
    changeSession(
        "{\"timeZone\": \"Europe/Berlin\", \"start\": \"2026-10-25T02:30:00+01:00\", \"end\": null}");
    assertThat(event().getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void anEventThatLosesATalkIsANewerOne() {
    String second =
        asAdmin()
            .body(
                """
                {"title": {"ja": "二つ目の暦"}, "speakers": [], "session": {"id": "%s"}}"""
                    .formatted(session))
            .post("/api/v1/talks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    VEvent before = event();
    assertThat(before.getSummary().getValue()).contains("二つ目の暦");
    String at = "/api/v1/talks/" + second;
    asAdmin().header("If-Match", tagOf(at)).delete(at).then().statusCode(204);
    VEvent after = event();
    assertThat(after.getSummary().getValue()).doesNotContain("二つ目の暦");
    assertThat(after.getSequence().getValue()).isEqualTo(before.getSequence().getValue() + 1);
    assertThat(after.getLastModified().getValue())
        .isAfterOrEqualTo(before.getLastModified().getValue());
  }

  @Test
  void theSameCalendarIsNotSentTwice() {
    String tag = given().get("/api/v1/talks.ics").then().extract().header("ETag");
    given().header("If-None-Match", tag).get("/api/v1/talks.ics").then().statusCode(304);
    changeSession("{\"status\": \"postponed\"}");
    given().header("If-None-Match", tag).get("/api/v1/talks.ics").then().statusCode(200);
  }
}
