package org.seminararchive.meeting;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Organizing;

@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class MeetingStories {
  private static final String ROOM = "secret-room-815";
  private static final String MEETING =
      """
      {"address":"https://meet.example.org/j/%1$s?pwd=1","passcode":"%1$s","note":"%1$s"}"""
          .formatted(ROOM);

  @Inject Meetings meetings;

  private String talk;
  private String session;
  private String meeting;

  @BeforeEach
  void aSessionWithAMeeting() {
    ExtractableResponse<Response> announced =
        announce(
                """
                {"title":{"en":"A private meeting"},"speakers":[{"name":{"en":"Meg Meeting"}}],
                 "session":{"start":"2032-04-01T10:30:00+09:00","series":["dlap"],"format":"online"}}""")
            .extract();
    talk = "/api/v1/talks/" + announced.path("id");
    session = "/api/v1/sessions/" + announced.path("session.id");
    meeting = session + "/meeting";
    asAdmin().body(MEETING).put(meeting).then().statusCode(200);
  }

  @Nested
  class AsOrganizer {
    private String token;

    @BeforeEach
    void anOrganizerOfTheSeries() {
      token = tokenFor("write:dlap");
    }

    @Test
    void theAddressIsReadReplacedAndRemoved() {
      as(token)
          .get(meeting)
          .then()
          .statusCode(200)
          .header("Cache-Control", is("no-store"))
          .header("ETag", nullValue())
          .body("passcode", is(ROOM));
      as(token)
          .body("{\"address\":\"https://meet.example.org/j/2\"}")
          .put(meeting)
          .then()
          .statusCode(200)
          .header("Cache-Control", is("no-store"))
          .body("", not(hasKey("passcode")));
      as(token).get(meeting).then().body("address", is("https://meet.example.org/j/2"));
      as(token).delete(meeting).then().statusCode(204);
      as(token).get(meeting).then().statusCode(404);
      as(token).delete(meeting).then().statusCode(404);
    }

    @Test
    void aDryRunChangesNothing() {
      as(token)
          .body("{\"address\":\"https://meet.example.org/j/2\"}")
          .put(meeting + "?dryRun=true")
          .then()
          .statusCode(200)
          .body("dryRun", is(true));
      as(token).delete(meeting + "?dryRun=true").then().statusCode(200);
      as(token).get(meeting).then().body("passcode", is(ROOM));
    }

    @Test
    void theAddressMovesWithItsSessionAndGoesWithIt() {
      change(session, "{\"start\":\"2032-04-08T10:30:00+09:00\"}");
      as(token).get(meeting).then().body("passcode", is(ROOM));
      assertThat(meetings.of(UUID.fromString(session.substring(session.lastIndexOf('/') + 1))))
          .get()
          .hasToString("a meeting address");
      delete(talk);
      Object revision = when().get(session).path("revision");
      delete(session);
      as(token).get(meeting).then().statusCode(404);
      asAdmin().body(Map.of("revision", revision)).post(session + "/revert").then().statusCode(200);
      as(token).get(meeting).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{}|/address|needed",
          "{'address':'123 456'}|/address|not-a-url",
          "{'address':'https://x.org','password':'1'}|/password|unknown-member",
        })
    void aMistakeIsNamedAtItsPlace(String sent, String pointer, String code) {
      as(token)
          .body(sent.replace('\'', '"'))
          .put(meeting)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains(pointer))
          .body("errors.code", contains(code));
    }
  }

  @Nested
  class AsAnybodyElse {
    @Test
    void theAddressIsClosedToOtherSeriesAndToVisitors() {
      when().get(meeting).then().statusCode(401);
      as(tokenFor("write:mlphys")).get(meeting).then().statusCode(403);
      as(tokenFor()).get(meeting).then().statusCode(403);
    }

    @Test
    void theAddressIsInNothingThatIsPublic() {
      change(session, "{\"venue\":{\"en\":\"Online\"}}");
      List<String> found = new ArrayList<>();
      for (String address : everything()) {
        Response answer = given().header("Accept", "*/*").get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        if (answer.asString().contains(ROOM)) {
          found.add(address);
        }
      }
      assertThat(found).isEmpty();
      String history = asAdmin().get(session + "/history").asString();
      assertThat(history).contains("\"Online\"").doesNotContain(ROOM);
      assertThat(asAdmin().get("/api/v1/audit").asString()).doesNotContain(ROOM);
      assertThat(asAdmin().get("/q/metrics").asString()).contains("http").doesNotContain(ROOM);
    }

    /** One URL of each format of the session and of its lists, as in a static copy. */
    private List<String> everything() {
      int number = when().get(session).path("numbers[0].number");
      String speaker = when().get(talk).path("speakers[0].id");
      String page = "/dlap/" + number;
      String lists = "?from=2032-01-01&to=2032-12-31";
      int since = (int) when().get(session).path("revision") - 2;
      String id = talk.substring(talk.lastIndexOf('/') + 1);
      return List.of(
          session,
          session + "?expand=talks",
          session + "?fields=joining,participation",
          session + ".ics",
          session + ".jsonld",
          session + "/talks",
          "/api/v1/series/dlap/sessions/" + number,
          "/api/v1/sessions" + lists,
          "/api/v1/sessions.ndjson" + lists,
          "/api/v1/sessions.csv" + lists,
          "/api/v1/sessions.ics" + lists,
          "/api/v1/talks" + lists,
          "/api/v1/talks.ndjson" + lists,
          "/api/v1/talks.csv" + lists,
          "/api/v1/talks.atom" + lists,
          "/api/v1/talks.bib" + lists,
          "/api/v1/talks.ris" + lists,
          "/api/v1/talks.csl.json" + lists,
          talk,
          talk + "?expand=session",
          talk + ".ics",
          talk + ".jsonld",
          "/api/v1/series/dlap?expand=sessions",
          "/api/v1/series/dlap.ics",
          "/api/v1/series/dlap.atom",
          "/api/v1/series/dlap/schedule.xml",
          "/api/v1/speakers/" + speaker + "?expand=talks",
          "/api/v1/speakers/" + speaker + ".ics",
          "/api/v1/speakers/" + speaker + ".atom",
          "/api/v1/changes?since=" + since,
          "/api/v1/programme",
          "/api/v1/suggest?q=secret-room",
          "/api/v1/talks?q=" + ROOM.replace("-", "%20"),
          "/api/v1/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:" + id,
          page,
          "/talks/" + id,
          "/dlap");
    }
  }

  private static void change(String resource, String body) {
    asAdmin().header("If-Match", tagOf(resource)).body(body).patch(resource).then().statusCode(200);
  }

  private static void delete(String resource) {
    asAdmin().header("If-Match", tagOf(resource)).delete(resource).then().statusCode(204);
  }
}
