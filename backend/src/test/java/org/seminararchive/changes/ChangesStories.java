package org.seminararchive.changes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.journal.Journal;
import org.seminararchive.testing.Organizing;

/** A client that reads all changes has the complete archive. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class ChangesStories {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TALK =
      """
      {"title": {"ja": "%s"}, "abstract": {"ja": "要旨"}, "speakers": [{"name": {"ja": "%s"}, "affiliation": {"ja": "京都大"}}],
       "session": {"start": "2027-03-04T10:30:00+09:00", "series": ["dlap"]}}""";

  @Inject Journal journal;

  private static ValidatableResponse since(long revision) {
    return when().get("/api/v1/changes?since=" + revision).then().statusCode(200);
  }

  private static JsonNode tree(String address) throws IOException {
    return JSON.readTree(when().get(address).then().statusCode(200).extract().asByteArray());
  }

  @Test
  void anAnnouncedTalkIsItsSpeakerItsSessionAndItselfAsTheyAreReadAlone() throws IOException {
    long before = journal.revision();
    String talk = announce(TALK.formatted("写し", "写像 一郎")).extract().path("id");
    JsonNode page = tree("/api/v1/changes?since=" + before);
    assertThat(page.get("next").asLong()).isEqualTo(before + 3);
    assertThat(page.get("items").findValuesAsText("resource"))
        .containsExactlyInAnyOrder("speaker", "session", "talk");
    for (JsonNode change : page.get("items")) {
      assertThat(change.get("action").asText()).isEqualTo("create");
      String resource = change.get("resource").asText();
      String places = resource + "s";
      JsonNode alone = tree("/api/v1/" + places + "/" + change.get("id").asText());
      List<String> derived =
          resource.equals("speaker")
              ? List.of("affiliation", "talkCount", "heading", "romanized")
              : List.of("joining");
      ((com.fasterxml.jackson.databind.node.ObjectNode) alone).remove(derived);
      assertThat(change.get("state")).isEqualTo(alone);
      assertThat(change.get("at")).isEqualTo(alone.get("updated"));
      assertThat(change.get("revision")).isEqualTo(alone.get("revision"));
    }
    assertThat(page.get("items").get(2).get("id").asText()).isEqualTo(talk);
  }

  @Test
  void changesDoNotContainTheirAuthor() {
    announce(TALK.formatted("匿名", "写像 二郎"));
    String all = when().get("/api/v1/changes?since=0&limit=1000").asString();
    assertThat(all).contains("\"revision\":1,").doesNotContain("\"who\"", "\"before\"");
    String stored = asAdmin().get("/api/v1/series/dlap/history").path("items[0].who");
    assertThat(all).doesNotContain("\"" + stored + "\"");
  }

  @Test
  void aDeletedTalkLeavesATombstone() {
    String at = "/api/v1/talks/" + announce(TALK.formatted("墓石", "写像 三郎")).extract().path("id");
    long before = journal.revision();
    asAdmin().header("If-Match", tagOf(at)).delete(at).then().statusCode(204);
    since(before)
        .body("items", hasSize(1))
        .body("items[0].action", is("delete"))
        .body("items[0].resource", is("talk"))
        .body("items[0].id", is(at.substring(14)))
        .body("items[0].state", nullValue())
        .body("items[0].mergedInto", nullValue())
        .body("next", is((int) before + 1));
  }

  @Test
  void aMergedSpeakerNamesTheOtherOneAfterTheTalksHaveMoved() {
    String stays = announce(TALK.formatted("合流一", "写像 四郎")).extract().path("speakers[0].id");
    String goes = announce(TALK.formatted("合流二", "冩像 肆郎")).extract().path("speakers[0].id");
    long before = journal.revision();
    asAdmin()
        .header("If-Match", tagOf("/api/v1/speakers/" + goes))
        .body(Map.of("into", stays))
        .post("/api/v1/speakers/" + goes + "/merge")
        .then()
        .statusCode(200);
    since(before)
        .body("items.resource", contains("talk", "speaker"))
        .body("items[0].state.speakers[0].id", is(stays))
        .body("items[1].action", is("delete"))
        .body("items[1].id", is(goes))
        .body("items[1].mergedInto", is(stays))
        .body("items[1].state", nullValue());
    asAdmin()
        .body(Map.of("revision", before))
        .post("/api/v1/speakers/" + goes + "/revert")
        .then()
        .statusCode(200);
    since(before + 2)
        .body("items.resource", contains("speaker", "talk"))
        .body("items[0].action", is("create"))
        .body("items[0].state.id", is(goes))
        .body("items[1].state.speakers[0].id", is(goes));
  }

  @Test
  void aSeriesIsCalledByItsSlug() {
    when()
        .get("/api/v1/changes?since=0&limit=1")
        .then()
        .body("items", hasSize(1))
        .body("items[0].resource", is("series"))
        .body("items[0].id", equalTo("dlap"))
        .body("items[0].state.slug", is("dlap"))
        .body("next", is(1))
        .header("Cache-Control", "no-store");
  }

  @Test
  void portionsFollowEachOtherWithoutAGapToTheEnd() throws IOException {
    long next = 0;
    long seen = 0;
    for (JsonNode page = tree("/api/v1/changes?since=0&limit=60");
        !page.get("items").isEmpty();
        page = tree("/api/v1/changes?limit=60&since=" + next)) {
      assertThat(page.get("items").size()).isLessThanOrEqualTo(60);
      for (JsonNode change : page.get("items")) {
        assertThat(change.get("revision").asLong()).isEqualTo(++seen);
      }
      next = page.get("next").asLong();
      assertThat(next).isEqualTo(seen);
    }
    assertThat(seen).isGreaterThanOrEqualTo(175);
  }

  @Nested
  class AsLines {
    @ParameterizedTest
    @CsvSource({"/api/v1/changes, application/x-ndjson", "/api/v1/changes.ndjson, */*"})
    void eachIsAChangeAndTheLastSaysHowToGoOn(String path, String accept) throws IOException {
      String body =
          given()
              .accept(accept)
              .get(path + "?since=10&limit=3")
              .then()
              .statusCode(200)
              .contentType("application/x-ndjson")
              .extract()
              .asString();
      List<String> lines = body.lines().toList();
      JsonNode page = tree("/api/v1/changes?since=10&limit=3");
      assertThat(lines).hasSize(4);
      for (int i = 0; i < 3; i++) {
        assertThat(JSON.readTree(lines.get(i))).isEqualTo(page.get("items").get(i));
      }
      assertThat(lines.get(3)).isEqualTo("{\"next\":13}");
      assertThat(body).endsWith("\n");
    }

    @Test
    void anEmptyResponseHasOneLine() {
      long last = journal.revision();
      String body = when().get("/api/v1/changes.ndjson?since=" + last).asString();
      assertThat(body).isEqualTo("{\"next\":" + last + "}\n");
    }
  }

  @Nested
  class WithAMistake {
    @ParameterizedTest
    @CsvSource({
      "'', since, needed",
      "?since=, since, empty",
      "?since=1&since=2, since, given-twice",
      "?since=-1, since, not-a-revision",
      "?since=1e3, since, not-a-revision",
      "?since=9999999999999999999, since, not-a-revision",
      "?since=999999999999999999, since, beyond-the-last-revision",
      "?since=0&limit=0, limit, out-of-range",
      "?since=0&limit=1001, limit, out-of-range",
      "?since=0&wait=31, wait, out-of-range",
      "?since=0&cursor=1, cursor, unknown-parameter",
      "?since=0&q=a, q, unknown-parameter",
      "?since=0&affiliation=a, affiliation, unknown-parameter",
    })
    void itIsNamed(String query, String parameter, String code) {
      when()
          .get("/api/v1/changes" + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("errors", hasSize(1))
          .body("errors[0].parameter", is(parameter))
          .body("errors[0].code", is(code));
    }

    @Test
    void aCopyOfAnotherArchiveIsRefusedInBothLanguages() {
      long last = journal.revision();
      String beyond = "/api/v1/changes?wait=30&since=" + (last + 1);
      given()
          .header("Accept-Language", "en")
          .get(beyond)
          .then()
          .statusCode(400)
          .body("errors[0].detail", containsString("since=0"))
          .body("errors[0].allowed", contains("0–" + last));
      given()
          .header("Accept-Language", "ja")
          .get(beyond)
          .then()
          .statusCode(400)
          .body("errors[0].detail", containsString("別のアーカイブ"))
          .body("errors[0].detail", not(containsString("{")));
    }

    @Test
    void theLastRevisionItselfIsNone() {
      since(journal.revision()).body("items", empty());
    }
  }
}
