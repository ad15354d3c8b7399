package org.seminararchive.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Database;
import org.seminararchive.testing.OnEveryIndex;

/** Responses of the search. Which talks are found is tested by {@link GoldenStories}. */
@OnEveryIndex
@QuarkusTest
@WithTestResource(Database.class)
class SearchStories {
  static final String TALKS = "/api/v1/talks";

  static ValidatableResponse find(String q) {
    return given().queryParam("q", q).get(TALKS).then().statusCode(200);
  }

  @Test
  void wordsGoTogetherWithEveryFilter() {
    given()
        .queryParams(Map.of("q", "量子", "year", "2022", "series", "dlap", "language", "ja"))
        .get(TALKS)
        .then()
        .statusCode(200)
        .body("items.session.start", everyItem(org.hamcrest.Matchers.startsWith("2022-")))
        .body("total", is(org.hamcrest.Matchers.greaterThan(0)));
  }

  @Test
  void theBestComesFirstUnlessSomethingElseIsAskedFor() {
    List<String> best = find("学習").extract().path("items.session.start");
    List<String> newest =
        given()
            .queryParams(Map.of("q", "学習", "sort", "-start"))
            .get(TALKS)
            .then()
            .statusCode(200)
            .extract()
            .path("items.session.start");
    assertThat(newest).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(best).isNotEqualTo(newest);
  }

  @Test
  void theTalksOfASpeakerCanBeSearched() {
    String speaker = given().queryParam("q", "田中章詞").get("/api/v1/speakers").path("items[0].id");
    int all = given().get("/api/v1/speakers/" + speaker + "/talks").path("total");
    int some =
        given().queryParam("q", "深層").get("/api/v1/speakers/" + speaker + "/talks").path("total");
    assertThat(some).isBetween(1, all - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relevance", "-start", "start", "-updated", "updated"})
  void pagesMeetEveryTalkOnceForwardAndBack(String sort) {
    var forward = new ArrayList<String>();
    String next = TALKS + "?q=%E5%AD%A6%E7%BF%92&limit=7&sort=" + sort;
    String last = next;
    while (next != null) {
      last = next;
      var page = given().urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
      forward.addAll(page.path("items.id"));
      next = page.path("next");
    }
    int total = find("学習").extract().path("total");
    assertThat(forward).hasSize(total).doesNotHaveDuplicates();

    var back = new ArrayList<String>();
    String link = last;
    while (link != null) {
      var page = given().urlEncodingEnabled(false).get(link).then().statusCode(200).extract();
      List<String> ids = page.path("items.id");
      back.addAll(0, ids);
      link = previous(page.header("Link"));
    }
    assertThat(back).isEqualTo(forward);
  }

  @Test
  void relatedTalksAreAboutTheSameAndOfOtherSessions() {
    Map<String, Object> talk = given().queryParam("q", "AdS/CFT 深層学習").get(TALKS).path("items[0]");
    var related = given().get(TALKS + "/" + talk.get("id") + "/related").then().statusCode(200);
    List<String> sessions = related.extract().path("items.session.id");
    assertThat(sessions)
        .hasSizeBetween(1, 10)
        .doesNotContain((String) ((Map<?, ?>) talk.get("session")).get("id"));
    related.body("items.id", hasItem(in(find("深層学習").extract().<List<String>>path("items.id"))));
    given().get(TALKS + "/" + UUID.randomUUID() + "/related").then().statusCode(404);
  }

  @Test
  void aCitedWorkGoesTogetherWithWords() {
    given()
        .queryParams(Map.of("q", "ニューラル", "reference", "arxiv:2307.00721"))
        .get(TALKS)
        .then()
        .statusCode(200)
        .body("total", is(1));
  }

  private static String previous(String links) {
    for (String link : links.split(", ")) {
      if (link.endsWith("rel=\"prev\"")) {
        return link.substring(1, link.indexOf('>'));
      }
    }
    return null;
  }

  @Test
  void highlightsAreRangesOfTheVeryText() {
    var talks =
        given()
            .queryParams(
                Map.of("q", "ＬＡＳＳＯ", "fields", "title,abstract,speakers,references,highlights"))
            .get(TALKS)
            .then()
            .statusCode(200)
            .extract()
            .<List<Map<String, Object>>>path("items");
    assertThat(talks).isNotEmpty();
    for (Map<String, Object> talk : talks) {
      var highlights = (List<?>) talk.get("highlights");
      assertThat(highlights).isNotEmpty();
      for (Object each : highlights) {
        var highlight = (Map<?, ?>) each;
        if (highlight.get("field").equals("abstract")) {
          String text = (String) ((Map<?, ?>) talk.get("abstract")).get(highlight.get("language"));
          for (Object range : (List<?>) highlight.get("ranges")) {
            int offset = (int) ((Map<?, ?>) range).get("offset");
            int length = (int) ((Map<?, ?>) range).get("length");
            assertThat(
                    Normalizer.normalize(
                            text.substring(offset, offset + length), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT))
                .isEqualTo("lasso");
          }
          var excerpt = (Map<?, ?>) highlight.get("excerpt");
          assertThat(text.substring((int) excerpt.get("offset")))
              .startsWith((String) excerpt.get("text"));
        }
      }
    }
  }

  @Test
  void namesAreHighlightedWithTheirPlaceInTheList() {
    find("橋本幸士")
        .body("items[0].highlights.field", hasItem("speakers.name"))
        .body("items[0].highlights.find { it.field == 'speakers.name' }.item", notNullValue())
        .body(
            "items[0].highlights.find { it.field == 'speakers.name' }.ranges",
            equalTo(List.of(Map.of("offset", 0, "length", 4))));
  }

  @Test
  void derivedReadingsAreNotShown() {
    String answer = find("はしもと").body("total", is(3)).extract().asString();
    assertThat(answer).doesNotContain("はしもと").doesNotContain("ハシモト");
  }

  @Test
  void aListWithoutWordsHasNoHighlights() {
    given().get(TALKS).then().body("items[0].highlights", nullValue());
  }

  @Test
  void anAffiliationIsFoundByAPieceOfItAndInItsShortForm() {
    given()
        .queryParam("affiliation", "東京大学")
        .get(TALKS)
        .then()
        .statusCode(200)
        .body("items.speakers.flatten().affiliation.ja", hasItem("東大理"));
  }

  @Test
  void speakersAreFoundByNameInAnyScript() {
    for (String q : List.of("橋本 幸士", "橋本幸士", "ハシモト", "はしもと", "Hashimoto", "Koji Hashimoto")) {
      given()
          .queryParam("q", q)
          .get("/api/v1/speakers")
          .then()
          .statusCode(200)
          .body("items[0].name.ja", is("橋本幸士"));
    }
  }
}
