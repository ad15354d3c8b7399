package org.seminararchive.session;

import static io.restassured.RestAssured.when;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Sides.EAST;
import static org.seminararchive.testing.Sides.WEST;
import static org.seminararchive.testing.Sides.body;
import static org.seminararchive.testing.Sides.lacks;
import static org.seminararchive.testing.Sides.on;
import static org.seminararchive.testing.Sides.patch;
import static org.seminararchive.testing.Sides.somebody;
import static org.seminararchive.testing.Sides.talk;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.Sides;

/** Joint sessions of two series: permissions of each series and changes that require both. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class JointSessionsStories {
  private Sides sides;

  private String talk;
  private String session;
  private Map<String, Integer> numbers;

  @BeforeEach
  void aJointSession() {
    sides = new Sides();
    var joint = Sides.jointSession();
    talk = joint.talk();
    session = joint.session();
    numbers = joint.numbers();
  }

  @Nested
  class AsOneSide {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"start\":\"2031-06-01T10:30:00+09:00\",\"end\":null}",
          "{\"title\":{\"ja\":\"合同\"}}",
          "{\"status\":\"cancelled\"}",
          "{\"venue\":{\"en\":\"Here\"},\"kind\":\"panel\"}",
        })
    void itsContentIsOpenToEach(String change) {
      patch(sides.east, session, change).statusCode(200);
      patch(sides.west, session, change).statusCode(200);
      lacks(patch(sides.north, session, change), "write:east / write:west");
    }

    @Test
    void itsTalksAreOpenToEach() {
      patch(sides.west, talk, "{\"title\":{\"ja\":\"西から\"}}").statusCode(200);
      patch(sides.east, talk, "{\"speakers\":[{\"name\":{\"ja\":\"%s\"}}]}".formatted(somebody()))
          .statusCode(200);
      String id = when().get(session).path("id");
      as(sides.west)
          .body("{\"title\":{\"ja\":\"二つ目\"},\"session\":{\"id\":\"%s\"}}".formatted(id))
          .post("/api/v1/talks")
          .then()
          .statusCode(201);
      lacks(
          as(sides.north)
              .body("{\"title\":{\"ja\":\"三つ目\"},\"session\":{\"id\":\"%s\"}}".formatted(id))
              .post("/api/v1/talks")
              .then(),
          "write:east / write:west");
    }

    @Test
    void theOthersNumberIsNeitherChangedNorRemoved() {
      lacks(
          patch(sides.east, session, Sides.numbers(Map.of(EAST, numbers.get(EAST)))), "write:west");
      lacks(
          patch(sides.east, session, Sides.numbers(Map.of(EAST, numbers.get(EAST), WEST, 8000))),
          "write:west");
      patch(sides.west, session, Sides.numbers(Map.of(EAST, numbers.get(EAST)))).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
      "POST, /api/v1/sessions, numbers",
      "POST, /api/v1/talks, numbers",
      "POST, /api/v1/talks, next",
      "PUT, /api/v1/talks/by-number/east/7999/1, numbers",
    })
    void noNumberIsClaimedForTheOther(String method, String address, String how) {
      String place =
          how.equals("next")
              ? "\"series\":[\"east\",\"west\"]"
              : "\"numbers\":[{\"series\":\"east\",\"number\":7999},{\"series\":\"west\",\"number\":8000}]";
      String fresh = "{\"start\":\"2031-05-02T10:30:00+09:00\",%s}".formatted(place);
      String whole =
          address.endsWith("sessions") ? fresh : "{\"session\":%s,\"title\":null}".formatted(fresh);
      lacks(as(sides.east).body(whole).request(method, address).then(), "write:west");
      as(sides.both)
          .queryParam("dryRun", true)
          .body(whole)
          .request(method, address)
          .then()
          .statusCode(200);
    }

    @Test
    void anUpsertDoesNotClaimANumberEither() {
      String address = "/api/v1/talks/by-number/east/%d/1".formatted(numbers.get(EAST));
      String joined = "{\"session\":%s}";
      as(sides.east)
          .body(joined.formatted(Sides.numbers(Map.of(EAST, numbers.get(EAST)))))
          .put(address)
          .then()
          .statusCode(403);
      as(sides.west).body("{\"title\":{\"ja\":\"西から\"}}").put(address).then().statusCode(200);
    }

    @Test
    void nothingOfItIsDeletedOrTakenAwayAlone() {
      lacks(on(sides.east, talk).delete(talk).then(), "write:west");
      String own = talk(somebody(), EAST).path("session.id");
      String move = "{\"session\":{\"id\":\"%s\"},\"position\":9}".formatted(own);
      lacks(patch(sides.east, talk, move), "write:west");
      on(sides.both, talk).delete(talk).then().statusCode(204);
      lacks(on(sides.west, session).delete(session).then(), "write:east");
      on(sides.both, session).delete(session).then().statusCode(204);
    }

    @Test
    void aSessionOfAnotherSeriesCannotBeJoined() {
      String others = "/api/v1/sessions/" + talk(somebody(), WEST).path("session.id");
      Integer number = when().get(others).path("numbers[0].number");
      lacks(
          patch(sides.east, others, Sides.numbers(Map.of(WEST, number, EAST, 7000))), "write:west");
      String moved = "/api/v1/talks/" + talk(somebody(), EAST).path("id");
      String id = when().get(others).path("id");
      lacks(
          patch(sides.east, moved, "{\"session\":{\"id\":\"%s\"},\"position\":5}".formatted(id)),
          "write:west");
    }
  }

  @Nested
  class AsOrganizerOfAnotherSeries {
    @Test
    void aTalkIsNotAnnouncedInASessionOfOthers() {
      lacks(
          as(sides.north).body(body(somebody(), EAST)).post("/api/v1/talks").then(), "write:east");
    }
  }
}
