package org.seminararchive.speaker;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Sides.EAST;
import static org.seminararchive.testing.Sides.NORTH;
import static org.seminararchive.testing.Sides.WEST;
import static org.seminararchive.testing.Sides.body;
import static org.seminararchive.testing.Sides.lacks;
import static org.seminararchive.testing.Sides.on;
import static org.seminararchive.testing.Sides.patch;
import static org.seminararchive.testing.Sides.revert;
import static org.seminararchive.testing.Sides.somebody;
import static org.seminararchive.testing.Sides.talk;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.Sides;

/** Changing a speaker requires the scopes of all talks of the speaker. */
@QuarkusTest
@TestProfile(Organizing.class)
class SharedPeopleStories {
  private Sides sides;

  private String name;
  private String talk;
  private String person;

  @BeforeEach
  void somebodySpeaksInTheEast() {
    sides = new Sides();
    name = somebody();
    var announced = talk(name, EAST);
    talk = "/api/v1/talks/" + announced.path("id");
    person = "/api/v1/speakers/" + announced.path("speakers[0].id");
  }

  private String rename() {
    return "{\"name\":{\"ja\":\"%s\"}}".formatted(somebody());
  }

  @Nested
  class AsOrganizerOfAnotherSeries {
    @Test
    void anOwnTalkGivesNoPermissionForItsSpeaker() {
      String before = when().get(talk).asString();
      lacks(patch(sides.west, person, rename()), "write:east");
      as(sides.west)
          .body(body(name, WEST))
          .post("/api/v1/talks")
          .then()
          .statusCode(201)
          .body("speakers[0].id", is(person.substring(person.lastIndexOf('/') + 1)));
      lacks(patch(sides.west, person, rename()), "write:east");
      lacks(patch(sides.west, person, "{\"name\":{\"en\":\"In English\"}}"), "write:east");
      lacks(
          on(sides.west, person).body(rename()).queryParam("dryRun", true).put(person).then(),
          "write:east");
      assertThat(when().get(talk).asString()).isEqualTo(before);
    }

    @Test
    void speakersOfAnotherSeriesCannotBeMerged() {
      String own = "/api/v1/speakers/" + talk(somebody(), WEST).path("speakers[0].id");
      String stranger = when().get(person).path("id");
      lacks(
          on(sides.west, own).body(Map.of("into", stranger)).post(own + "/merge").then(),
          "write:east");
      String mine = when().get(own).path("id");
      lacks(
          on(sides.west, person).body(Map.of("into", mine)).post(person + "/merge").then(),
          "write:east");
    }

    @Test
    void aPersonOfTwoSeriesIsMergedOnlyWithBoth() {
      as(sides.west).body(body(name, WEST)).post("/api/v1/talks").then().statusCode(201);
      var other = talk(somebody(), NORTH);
      String into = other.path("speakers[0].id");
      String all = Organizing.tokenFor("write:east", "write:west", "write:north");
      for (String token : List.of(sides.west, sides.both, sides.north)) {
        on(token, person).body(Map.of("into", into)).post(person + "/merge").then().statusCode(403);
      }
      Object revision = when().get(person).path("revision");
      on(all, person).body(Map.of("into", into)).post(person + "/merge").then().statusCode(200);
      when().get(talk).then().body("speakers.id", contains(into));
      revert(sides.both, person, revision).statusCode(403);
      revert(all, person, revision).statusCode(200);
      when().get(talk).then().body("speakers.name.ja", contains(name));
    }

    @Test
    void anEarlierNameIsNotBroughtBack() {
      Object revision = when().get(person).path("revision");
      patch(sides.east, person, rename()).statusCode(200);
      as(sides.west)
          .body(
              body("x", WEST)
                  .replace("{\"name\":{\"ja\":\"x\"}}", "{\"id\":\"%s\"}")
                  .formatted(when().get(person).<String>path("id")))
          .post("/api/v1/talks")
          .then()
          .statusCode(201);
      lacks(revert(sides.west, person, revision), "write:east");
      lacks(revert(sides.east, person, revision), "write:west");
      revert(sides.both, person, revision).statusCode(200).body("name.ja", is(name));
    }
  }

  @Nested
  class AsOrganizerOfAJointSession {
    @Test
    void aSpeakerOfJointSessionsBelongsToEachSeries() {
      String joint = "/api/v1/speakers/" + talk(somebody(), EAST, WEST).path("speakers[0].id");
      patch(sides.east, joint, rename()).statusCode(200);
      patch(sides.west, joint, rename()).statusCode(200);
      lacks(patch(sides.north, joint, rename()), "write:east / write:west");
    }
  }

  @Nested
  class AsAnyOrganizer {
    @Test
    void aSpeakerWithoutTalksBelongsToAllOrganizersAndCanBeRestored() {
      String created =
          as(sides.west)
              .body("{\"name\":{\"ja\":\"%s\"}}".formatted(somebody()))
              .post("/api/v1/speakers")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      String nobodys = "/api/v1/speakers/" + created;
      Object revision = when().get(nobodys).path("revision");
      patch(sides.north, nobodys, rename()).statusCode(200);
      on(sides.north, nobodys).delete(nobodys).then().statusCode(204);
      revert(sides.west, nobodys, revision).statusCode(200);
    }

    @Test
    void aRefusalNamesTheScopeInJapaneseToo() {
      on(sides.west, person)
          .header("Accept-Language", "ja")
          .body(rename())
          .patch(person)
          .then()
          .statusCode(403)
          .body("detail", is("トークンは有効ですが、この操作に必要なスコープがありません（不足：write:east）。"));
      as(sides.west)
          .body("{")
          .post("/api/v1/tokens")
          .then()
          .body("missingScopes", is(List.of(List.of("admin"))));
      as(Organizing.tokenFor())
          .post("/api/v1/talks")
          .then()
          .statusCode(403)
          .body("detail", containsString("write:"))
          .body("missingScopes.flatten()", hasItem(containsString("write:")));
    }

    @Test
    void oneForbiddenTalkOfABatchUndoesAll() {
      String mine = somebody();
      String lines =
          (body(mine, WEST) + "\n\n" + body(somebody(), EAST)).replaceAll("\n (?=\")", " ");
      as(sides.west)
          .contentType("application/x-ndjson")
          .body(lines.getBytes(StandardCharsets.UTF_8))
          .post("/api/v1/talks/batch")
          .then()
          .statusCode(403)
          .body("line", is(3))
          .body("missingScopes", is(List.of(List.of("write:east"))));
      given()
          .queryParam("q", mine)
          .get("/api/v1/speakers")
          .then()
          .body("items.name.ja.findAll { it == '" + mine + "' }", is(List.of()));
      asAdmin().get(person).then().statusCode(200);
    }
  }
}
