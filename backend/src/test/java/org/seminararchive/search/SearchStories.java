package org.seminararchive.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Database;
import org.seminararchive.testing.OnEveryIndex;

/** What the search answers, beside which talks it finds: that is told by the golden set. */
@OnEveryIndex
@QuarkusTest
@WithTestResource(Database.class)
class SearchStories {
  static final String TALKS = "/api/v1/talks";

  static ValidatableResponse find(String q) {
    return given().queryParam("q", q).get(TALKS).then().statusCode(200);
  }

  @Nested
  class AsReader {
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
            String text =
                (String) ((Map<?, ?>) talk.get("abstract")).get(highlight.get("language"));
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
    void aReadingThatWasDerivedIsNowhereShown() {
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

    @ParameterizedTest
    @CsvSource({
      "スパーズ, spelling, スパース",
      "trasnformer, spelling, transformer",
      "量子 xyzzyx, words, 量子",
    })
    void whereNothingIsFoundOneThingIsSuggestedThatFindsSomething(
        String q, String reason, String instead) {
      var answer =
          find(q)
              .body("total", is(0))
              .body("suggestion.reason", is(reason))
              .body("suggestion.q", is(instead));
      int promised = answer.extract().path("suggestion.total");
      find(instead).body("total", is(promised));
    }

    @Test
    void whereFiltersAreTooManyTheOneThatFindsMostIsToBeLeftOut() {
      given()
          .queryParams(Map.of("q", "LASSO", "year", "2024", "language", "ja"))
          .get(TALKS)
          .then()
          .body("total", is(0))
          .body("suggestion.reason", is("filters"))
          .body("suggestion.without", equalTo(List.of("year")))
          .body("suggestion.total", is(1));
    }

    @Test
    void whatNothingIsLikeGetsNoSuggestion() {
      find("qqqqqqqqqqqq").body("total", is(0)).body("suggestion", nullValue());
    }

    @Test
    void suggestionsWhileTypingArePeopleAndTalks() {
      given()
          .queryParam("q", "はしも")
          .get("/api/v1/suggest")
          .then()
          .statusCode(200)
          .body("speakers.name.ja", equalTo(List.of("橋本幸士")))
          .body("talks", hasSize(3));
      given().queryParam("q", "transf").get("/api/v1/suggest").then().body("talks", not(empty()));
      given().get("/api/v1/suggest").then().statusCode(200).body("talks", empty());
    }

    @Test
    void peopleAreFoundByNameInWhateverScript() {
      for (String q : List.of("橋本 幸士", "橋本幸士", "ハシモト", "はしもと", "Hashimoto", "Koji Hashimoto")) {
        given()
            .queryParam("q", q)
            .get("/api/v1/speakers")
            .then()
            .statusCode(200)
            .body("items[0].name.ja", is("橋本幸士"));
      }
    }

    @Test
    void everyNumberOfTheStatisticsIsWhatItsListHas() {
      var numbers = given().get("/api/v1/statistics").then().statusCode(200).extract();
      List<Integer> cells = numbers.path("talks.count");
      assertThat(cells.stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(numbers.<Integer>path("total"));
      for (Map<String, Object> topic : numbers.<List<Map<String, Object>>>path("topics")) {
        find((String) topic.get("q")).body("total", is(topic.get("count")));
      }
      for (Map<String, Object> at : numbers.<List<Map<String, Object>>>path("affiliations")) {
        given()
            .queryParam("affiliation", at.get("name"))
            .get(TALKS)
            .then()
            .body("total", is(at.get("count")));
      }
      for (Map<String, Object> person : numbers.<List<Map<String, Object>>>path("speakers")) {
        given()
            .queryParam("speaker", person.get("id"))
            .get(TALKS)
            .then()
            .body("total", is(person.get("count")));
      }
      numbers
          .<List<Map<String, Object>>>path("talks")
          .forEach(
              cell ->
                  assertThat(new HashSet<>((List<?>) cell.get("series")))
                      .hasSameSizeAs((List<?>) cell.get("series")));
    }
  }

  @Nested
  class AsSomebodyWhoTypesAnything {
    @Test
    void nothingThatIsTypedIsAnError() {
      var random = new Random(20_261_125);
      String signs = "あア亜aZ0 　\"“「」-－*?~^:\\/(){}[]&|!+$_|%'`ﾊﾟ⽤👩‍🔬\u0301\u200b\ud83d\n\t";
      for (int i = 0; i < 300; i++) {
        var q = new StringBuilder();
        for (int length = random.nextInt(40); length > 0; length--) {
          q.append(signs.charAt(random.nextInt(signs.length())));
        }
        given().queryParam("q", q.toString()).get(TALKS).then().statusCode(200);
        given().queryParam("q", q.toString()).get("/api/v1/suggest").then().statusCode(200);
      }
    }

    @Test
    void twoHundredCharactersAreReadAndMoreAreNot() {
      find("量".repeat(200));
      find("𠮷".repeat(200));
      find("a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(3).strip());
      given()
          .header("Accept-Language", "en")
          .queryParam("q", "量".repeat(201))
          .get(TALKS)
          .then()
          .statusCode(400)
          .body("code", is("invalid-parameters"))
          .body("errors[0].parameter", is("q"))
          .body("errors[0].detail", is("q has more than 200 characters."));
    }

    @Test
    void noWordsAreAsGoodAsNone() {
      int all = given().get(TALKS).path("total");
      find("  　 ").body("total", is(all));
      find("!!! ---").body("total", is(0));
    }

    @Test
    void relevanceNeedsWords() {
      given()
          .queryParam("sort", "relevance")
          .get(TALKS)
          .then()
          .statusCode(400)
          .body("errors[0].parameter", is("sort"));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
      String next = given().queryParam("limit", 1).get(TALKS).path("next");
      given()
          .urlEncodingEnabled(false)
          .get(next + "&q=a")
          .then()
          .statusCode(400)
          .body("errors[0].parameter", is("cursor"));
    }
  }
}
