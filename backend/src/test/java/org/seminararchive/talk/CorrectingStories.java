package org.seminararchive.talk;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Organizing;

@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class CorrectingStories {
  private static final String PATCH = "application/merge-patch+json";

  /** A talk that only this test changes. */
  private String talk;

  private String session;

  @BeforeEach
  void announceOne() {
    var announced =
        announce(
                """
                {"title":{"ja":"題目","en":"Title"},"language":"en",
                 "speakers":[{"name":{"ja":"一人目"},"affiliation":{"ja":"大学"}},{"name":{"ja":"二人目"}}],
                 "session":{"start":"2027-07-01T10:30:00+09:00","series":["dlap"],"format":"online"}}""")
            .extract();
    talk = "/api/v1/talks/" + announced.path("id");
    session = "/api/v1/sessions/" + announced.path("session.id");
  }

  @Nested
  class AsOrganizer {
    @Test
    void aGetBodyCanBePutBackWithoutEffect() {
      List<String> ids = when().get("/api/v1/talks?limit=100&to=2024-12-31").path("items.id");
      assertThat(ids).hasSize(62);
      for (String id : ids) {
        String address = "/api/v1/talks/" + id;
        var before = when().get(address).then().extract();
        asAdmin()
            .header("If-Match", before.header("ETag"))
            .body(before.asString())
            .put(address)
            .then()
            .statusCode(200)
            .header("ETag", before.header("ETag"));
        assertThat(when().get(address).asString()).isEqualTo(before.asString());
      }
    }

    @Test
    void sessionsSpeakersAndSeriesCanBePutBackWithoutEffect() {
      for (String list : List.of("sessions", "speakers")) {
        List<String> ids = when().get("/api/v1/" + list + "?limit=20").path("items.id");
        ids.forEach(id -> writeBack("/api/v1/" + list + "/" + id));
      }
      writeBack("/api/v1/series/dlap");
      writeBack("/api/v1/series/mlphys");
    }

    @Test
    void aPatchKeepsClearsAndReplaces() {
      change(talk)
          .body(
              """
              {"title":{"en":null},"abstract":{"ja":"概要"},"language":null,
               "materials":[{"kind":"slides","label":{"ja":"スライド"},"url":"https://example.org/s.pdf"}]}""")
          .patch(talk)
          .then()
          .statusCode(200)
          .body("title", is(Map.of("ja", "題目")))
          .body("abstract.ja", is("概要"))
          .body("language", nullValue())
          .body("speakers", org.hamcrest.Matchers.hasSize(2))
          .body("materials[0].kind", is("slides"));
      change(talk).body("{\"title\":{\"ja\":null}}").patch(talk).then().body("title", nullValue());
    }

    @Test
    void twoTalksThatCiteAWorkDifferentlyCiteTheSame() {
      String other = talk;
      announceOne();
      cite(talk, "{\"text\":\"A. Author (2021)\",\"doi\":\"10.5555/Same(1)2\"}");
      cite(other, "{\"text\":\"Author, https://doi.org/10.5555/same(1)2.\"}");
      when()
          .get("/api/v1/papers?talk=" + talk.substring(talk.lastIndexOf('/') + 1))
          .then()
          .body("items[0].talkCount", is(2))
          .body("items[0].doi", is("10.5555/Same(1)2"))
          .body("items[0].talks", org.hamcrest.Matchers.hasSize(2));
      for (String list : List.of("talks", "talks/facets", "sessions")) {
        when()
            .get("/api/v1/" + list + "?reference=doi:10.5555/SAME(1)2")
            .then()
            .statusCode(200)
            .body("total", is(2));
      }
      cite(other, "");
      when().get("/api/v1/talks?reference=10.5555/same(1)2").then().body("total", is(1));
    }

    private void cite(String address, String reference) {
      change(address)
          .body("{\"references\":[%s]}".formatted(reference))
          .patch(address)
          .then()
          .statusCode(200);
    }

    @Test
    void speakersChangePlaces() {
      List<String> ids = when().get(talk).path("speakers.id");
      change(talk)
          .body(
              "{\"speakers\":[{\"id\":\"%s\"},{\"id\":\"%s\"}]}".formatted(ids.get(1), ids.get(0)))
          .patch(talk)
          .then()
          .statusCode(200)
          .body("speakers.id", contains(ids.get(1), ids.get(0)));
    }

    @Test
    void aChangeNamesTheVersionItWasMadeFrom() {
      asAdmin().body("{\"part\":{\"ja\":\"一\"}}").patch(talk).then().statusCode(428);
      String old = tagOf(talk);
      change(talk).body("{\"part\":{\"ja\":\"一\"}}").patch(talk).then().statusCode(200);
      asAdmin()
          .header("If-Match", old)
          .body("{\"part\":{\"ja\":\"二\"}}")
          .patch(talk)
          .then()
          .statusCode(412)
          .header("ETag", notNullValue())
          .body("code", is("precondition-failed"));
      asAdmin().header("If-Match", old).delete(talk).then().statusCode(412);
      when().get(talk).then().body("part.ja", is("一"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "\"1\"", "\"0\", \"x\""})
    void anyTagButTheCurrentOneIsStale(String form) {
      asAdmin().header("If-Match", form).body("{}").patch(talk).then().statusCode(412);
    }

    @Test
    void aTagOfAnyShapeOrCodingWillDo() {
      String compressed = given().header("Accept-Encoding", "gzip").get(talk).header("ETag");
      asAdmin().header("If-Match", compressed).body("{}").patch(talk).then().statusCode(200);
      String flat = when().get(talk + "?lang=ja").header("ETag");
      asAdmin().header("If-Match", "\"x\", " + flat).body("{}").patch(talk).then().statusCode(200);
      asAdmin().header("If-Match", "*").body("{}").patch(talk).then().statusCode(200);
    }

    @Test
    void membersOfOtherResourcesAreRefusedWithTheirPath() {
      change(talk)
          .body("{\"session\":{\"start\":\"2027-07-02T10:30:00+09:00\"},\"revision\":1}")
          .patch(talk)
          .then()
          .statusCode(422)
          .body("errors.pointer", hasItem("/revision"));
      change(talk)
          .body("{\"session\":{\"start\":\"2027-07-02T10:30:00+09:00\"}}")
          .patch(talk)
          .then()
          .statusCode(422)
          .body("errors.code", contains("of-session"));
      change(talk)
          .body(
              "{\"speakers\":[{\"id\":\"%s\",\"name\":{\"ja\":\"別名\"}}]}"
                  .formatted(when().get(talk).<String>path("speakers[0].id")))
          .patch(talk)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/speakers/0/name"));
    }

    @Test
    void aSessionIsPostponedAndKeepsItsNumberAndId() {
      Object numbers = when().get(session).path("numbers");
      change(session)
          .contentType(PATCH)
          .body("{\"status\":\"postponed\"}")
          .patch(session)
          .then()
          .statusCode(200)
          .body("status", is("postponed"))
          .body("numbers", is(numbers));
      when().get(talk).then().body("session.status", is("postponed"));
    }

    @Test
    void aSessionIsRenumberedAndATakenNumberIsRefused() {
      int number = when().get(session).path("numbers[0].number");
      change(session)
          .body("{\"numbers\":[{\"series\":\"dlap\",\"number\":58}]}")
          .patch(session)
          .then()
          .statusCode(422)
          .body("errors.code", contains("number-taken"));
      change(session)
          .body(
              "{\"numbers\":[{\"series\":\"mlphys\",\"number\":900},{\"series\":\"dlap\",\"number\":%d}]}"
                  .formatted(number))
          .patch(session)
          .then()
          .statusCode(200);
      when().get("/api/v1/series/mlphys/sessions/900").then().statusCode(200);
      change(session)
          .body("{\"numbers\":[{\"series\":\"dlap\",\"number\":%d}]}".formatted(number))
          .patch(session)
          .then()
          .statusCode(200);
      when().get("/api/v1/series/mlphys/sessions/900").then().statusCode(404);
    }

    @Test
    void aTalkMovesToAnotherSession() {
      String other =
          announce(
                  """
                  {"title":{"en":"Other"},"session":{"start":"2027-08-01T10:30:00+09:00","series":["dlap"]}}""")
              .extract()
              .path("session.id");
      change(talk)
          .body("{\"session\":{\"id\":\"%s\"}}".formatted(other))
          .patch(talk)
          .then()
          .statusCode(422)
          .body("errors.code", hasItem("position-taken"));
      change(talk)
          .body("{\"session\":{\"id\":\"%s\"},\"position\":2}".formatted(other))
          .patch(talk)
          .then()
          .statusCode(200)
          .body("session.id", is(other))
          .body("position", is(2));
      change(session).delete(session).then().statusCode(204);
    }

    @Test
    void historyTellsEveryChangeAndAnyIsTakenBack() {
      int first = when().get(talk).path("revision");
      change(talk).body("{\"title\":{\"ja\":\"別の題目\"}}").patch(talk).then().statusCode(200);
      asAdmin()
          .get(talk + "/history")
          .then()
          .statusCode(200)
          .body("total", is(2))
          .body("items.action", contains("update", "create"))
          .body("items[0].who", is("operator"))
          .body("items[0].before.title.ja", is("題目"))
          .body("items[0].after.title.ja", is("別の題目"));
      change(talk)
          .body(Map.of("revision", first))
          .post(talk + "/revert")
          .then()
          .statusCode(200)
          .body("title.ja", is("題目"))
          .body("title.en", is("Title"));
    }

    @Test
    void aDeletedTalkComesBack() {
      int revision = when().get(talk).path("revision");
      String before = when().get(talk + "?fields=title,speakers,session,position").asString();
      change(talk).delete(talk).then().statusCode(204);
      when().get(talk).then().statusCode(404);
      asAdmin().get(talk + "/history").then().statusCode(200).body("items[0].action", is("delete"));
      as(tokenFor("write:mlphys"))
          .body(Map.of("revision", revision))
          .post(talk + "/revert")
          .then()
          .statusCode(403);
      asAdmin().body(Map.of("revision", revision)).post(talk + "/revert").then().statusCode(200);
      assertThat(when().get(talk + "?fields=title,speakers,session,position").asString())
          .isEqualTo(before);
      asAdmin().body(Map.of("revision", revision)).post(talk + "/revert").then().statusCode(428);
      asAdmin()
          .body(Map.of("revision", 1))
          .post(talk + "/revert")
          .then()
          .statusCode(422)
          .body("errors.code", contains("not-there-then"));
    }

    @Test
    void aSeriesWithSessionsIsNotDeleted() {
      String series = "/api/v1/series/dlap";
      change(series)
          .delete(series)
          .then()
          .statusCode(409)
          .body("errors.code", contains("has-sessions"));
    }

    @Test
    void aSessionWithTalksIsNotDeletedAndADeletedOneComesBack() {
      change(session)
          .delete(session)
          .then()
          .statusCode(409)
          .body("errors.code", contains("has-talks"));
      String before = when().get(session + "?fields=start,end,numbers,status,format").asString();
      int revision = when().get(session).path("revision");
      change(talk).delete(talk).then().statusCode(204);
      change(session).delete(session).then().statusCode(204);
      asAdmin().body(Map.of("revision", revision)).post(session + "/revert").then().statusCode(200);
      assertThat(when().get(session + "?fields=start,end,numbers,status,format").asString())
          .isEqualTo(before);
    }

    @Test
    void twoEntriesOfOnePersonBecomeOneAndTheOldIdLeadsThere() {
      List<String> ids = when().get(talk).path("speakers.id");
      String twice =
          announce(
                  """
              {"title":{"en":"By the same"},"speakers":[{"name":{"en":"Another Spelling"}}],
               "session":{"start":"2027-09-01T10:30:00+09:00","series":["dlap"]}}""")
              .extract()
              .path("speakers[0].id");
      String old = "/api/v1/speakers/" + twice;
      int revision = when().get(old).path("revision");
      change(old)
          .body(Map.of("into", ids.get(0)))
          .post(old + "/merge")
          .then()
          .statusCode(200)
          .body("id", is(ids.get(0)));
      given()
          .redirects()
          .follow(false)
          .get(old)
          .then()
          .statusCode(301)
          .header("Location", org.hamcrest.Matchers.endsWith("/speakers/" + ids.get(0)));
      given()
          .get(old + "/talks")
          .then()
          .statusCode(200)
          .body("items.title.en", hasItem("By the same"));
      when().get("/api/v1/talks?speaker=" + twice).then().body("items.title.en", hasItem("Title"));

      asAdmin().body(Map.of("revision", revision)).post(old + "/revert").then().statusCode(200);
      when().get(old + "/talks").then().body("items.title.en", contains("By the same"));
      when()
          .get("/api/v1/speakers/" + ids.get(0) + "/talks")
          .then()
          .body("items.title.en", org.hamcrest.Matchers.not(hasItem("By the same")));
    }

    @Test
    void aSpeakerWithTalksIsNotDeleted() {
      String speaker = "/api/v1/speakers/" + when().get(talk).path("speakers[0].id");
      change(speaker).delete(speaker).then().statusCode(409);
    }

    @Test
    void aSpeakerWithoutTalksIsDeletedTogetherWithFormerIds() {
      String speaker = speaker("残る人");
      String former = speaker("同じ人");
      change(former)
          .body(Map.of("into", speaker.substring(speaker.lastIndexOf('/') + 1)))
          .post(former + "/merge")
          .then()
          .statusCode(200);
      change(speaker).delete(speaker).then().statusCode(204);
      when().get(speaker).then().statusCode(404);
      given().redirects().follow(false).get(former).then().statusCode(404);
    }

    private static String speaker(String name) {
      return asAdmin()
          .body(Map.of("name", Map.of("ja", name)))
          .post("/api/v1/speakers")
          .then()
          .statusCode(201)
          .extract()
          .header("Location")
          .replaceFirst("^https?://[^/]+", "");
    }
  }

  @Nested
  class AsOrganizerOfOneSeries {
    @Test
    void aJointSessionIsOpenToEachOfItsSeries() {
      String joint =
          announce(
                  """
                  {"title":{"en":"Joint"},
                   "session":{"start":"2027-10-01T10:30:00+09:00","series":["dlap","mlphys"]}}""")
              .extract()
              .path("id");
      String address = "/api/v1/talks/" + joint;
      for (String scope : List.of("write:dlap", "write:mlphys")) {
        as(tokenFor(scope))
            .header("If-Match", tagOf(address))
            .body("{\"part\":{\"en\":\"%s\"}}".formatted(scope))
            .patch(address)
            .then()
            .statusCode(200);
      }
    }

    @Test
    void aNewSessionOfAnotherSeriesIsForbidden() {
      as(tokenFor("write:mlphys"))
          .body(
              """
              {"title":{"en":"T"},"session":{"start":"2027-10-01T10:30:00+09:00","series":["dlap"]}}""")
          .post("/api/v1/talks")
          .then()
          .statusCode(403);
    }

    @Test
    void talksCannotBeMovedToAnotherSeries() {
      String token = tokenFor("write:dlap");
      as(token)
          .header("If-Match", tagOf(session))
          .body("{\"numbers\":[{\"series\":\"mlphys\",\"number\":901}]}")
          .patch(session)
          .then()
          .statusCode(403);
    }

    @Test
    void itsDescriptionIsEditableAndItsSlugIsNot() {
      String token = tokenFor("write:mlphys");
      String address = "/api/v1/series/mlphys";
      as(token)
          .header("If-Match", tagOf(address))
          .body("{\"slug\":\"other\"}")
          .patch(address)
          .then()
          .statusCode(422)
          .body("errors.code", contains("read-only"));
      as(token)
          .header("If-Match", tagOf(address))
          .body("{\"hue\":25}")
          .patch(address)
          .then()
          .statusCode(200)
          .body("hue", is(25));
    }
  }

  private static RequestSpecification change(String address) {
    return asAdmin().header("If-Match", tagOf(address));
  }

  private static void writeBack(String address) {
    var before = when().get(address).then().extract();
    asAdmin()
        .header("If-Match", before.header("ETag"))
        .body(before.asString())
        .put(address)
        .then()
        .statusCode(200)
        .header("ETag", before.header("ETag"));
    assertThat(when().get(address).asString()).isEqualTo(before.asString());
  }
}
