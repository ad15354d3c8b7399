package org.seminararchive.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Organizing;

@QuarkusTest
@TestProfile(Organizing.class)
class SessionTimesStories {
  private static final String SESSIONS = "/api/v1/sessions";

  private String session;

  @BeforeEach
  void planOne() {
    session =
        SESSIONS
            + "/"
            + asAdmin()
                .body("{\"start\":\"2032-05-20T10:30:00+09:00\",\"series\":[\"dlap\"]}")
                .post(SESSIONS)
                .then()
                .statusCode(201)
                .body("end", is("2032-05-20T11:30:00+09:00"))
                .extract()
                .path("id");
  }

  @ParameterizedTest
  @CsvSource({
    "2032-04-20T10:30:00+09:00, 2032-04-20T11:30:00+09:00",
    "2032-06-20T13:00:00+09:00, 2032-06-20T14:00:00+09:00",
    "2032-05-20T01:00:00Z, 2032-05-20T11:00:00+09:00",
  })
  void movingTheStartMovesTheEndAndReportsIt(String start, String end) {
    patch("{\"start\":\"" + start + "\"}")
        .statusCode(200)
        .body("end", is(end))
        .body("inferred.code", hasItem("moved-end"))
        .body("inferred.find { it.code == 'moved-end' }.pointer", is("/end"));
  }

  @Test
  void anEndThatIsSentStaysAsItIsSent() {
    patch("{\"start\":\"2032-05-20T10:00:00+09:00\",\"end\":\"2032-05-20T11:30:00+09:00\"}")
        .statusCode(200)
        .body("end", is("2032-05-20T11:30:00+09:00"))
        .body("inferred", nullValue());
    patch("{\"start\":\"2032-05-21T10:00:00+09:00\",\"end\":null}")
        .statusCode(200)
        .body("end", nullValue());
    patch("{\"start\":\"2032-05-22T10:00:00+09:00\"}").statusCode(200).body("end", nullValue());
  }

  @Test
  void thePatchOfAnotherMemberMovesNothing() {
    patch("{\"venue\":{\"ja\":\"京都\"}}")
        .statusCode(200)
        .body("end", is("2032-05-20T11:30:00+09:00"))
        .body("inferred", nullValue());
    patch("{\"start\":\"soon\"}").statusCode(422).body("errors.code", contains("not-a-moment"));
  }

  @Test
  void anOffsetThatIsNotThatOfTheZoneIsSaid() {
    asAdmin()
        .body(
            """
            {"start":"2032-07-01T10:30:00Z","end":"2032-07-01T20:30:00+09:00","series":["dlap"]}\
            """)
        .post(SESSIONS + "?dryRun=true")
        .then()
        .statusCode(200)
        .body("start", is("2032-07-01T19:30:00+09:00"))
        .body("inferred.findAll { it.code == 'time-in-zone' }.pointer", contains("/start"))
        .body(
            "inferred.find { it.code == 'time-in-zone' }.detail",
            containsString("2032-07-01T19:30+09:00"));
    patch("{\"start\":\"2032-05-20T12:30:00+09:00\"}")
        .body("inferred.code", not(hasItem("time-in-zone")));
  }

  @Test
  void anUnusualTimeIsAcceptedAndNamed() {
    asAdmin()
        .body(
            """
            {"start":"2019-07-01T10:30:00+09:00","end":"2019-07-01T18:30:00+09:00","series":["dlap"]}\
            """)
        .post(SESSIONS + "?dryRun=true")
        .then()
        .statusCode(200)
        .body("inferred.find { it.code == 'in-the-past' }.pointer", is("/start"))
        .body("inferred.find { it.code == 'long-session' }.pointer", is("/end"))
        .body("inferred.find { it.code == 'long-session' }.detail", containsString("8 h"));
    patch("{\"venue\":{\"ja\":\"大阪\"}}").body("inferred", nullValue());
  }

  @Test
  void anotherSessionOfTheSeriesInTheSameMinuteIsNamed() {
    asAdmin()
        .body("{\"start\":\"2032-08-01T10:30:05+09:00\",\"series\":[\"mlphys\",\"dlap\"]}")
        .post(SESSIONS)
        .then()
        .statusCode(201)
        .body("inferred.code", not(hasItem("same-time")));
    patch("{\"start\":\"2032-08-01T01:30:40Z\"}")
        .statusCode(200)
        .body("inferred.find { it.code == 'same-time' }.pointer", is("/start"))
        .body("inferred.find { it.code == 'same-time' }.value", containsString("mlphys"));
    patch("{\"start\":\"2032-08-01T10:31:00+09:00\"}")
        .body("inferred.code", not(hasItem("same-time")));
  }

  @Test
  void anUnknownSeriesIsAnsweredWithTheExistingOnes() {
    asAdmin()
        .body("{\"start\":\"2032-07-01T10:30:00+09:00\",\"series\":[\"none\"]}")
        .post(SESSIONS)
        .then()
        .statusCode(422)
        .body("errors[0].code", is("unknown-series"))
        .body("errors[0].allowed", hasItems("dlap", "mlphys"));
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/sessions, application/json",
    "PATCH, /api/v1/sessions/x, application/merge-patch+json"
  })
  void anUnknownMediaTypeIsAnsweredWithTheSupportedOnes(String method, String path, String type) {
    asAdmin()
        .contentType("text/plain")
        .body("x")
        .request(method, path)
        .then()
        .statusCode(415)
        .header("Accept", containsString(type))
        .body("errors[0].parameter", is("Content-Type"))
        .body("errors[0].allowed", hasItem(type));
  }

  private ValidatableResponse patch(String members) {
    return asAdmin()
        .contentType("application/merge-patch+json")
        .header("If-Match", tagOf(session))
        .body(members)
        .patch(session)
        .then();
  }
}
