package org.seminararchive.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Database;
import org.seminararchive.testing.OnEveryIndex;

/** Suggestions, alternative queries and statistics. */
@OnEveryIndex
@QuarkusTest
@WithTestResource(Database.class)
@Tag("postgresql")
class SuggestingStories {
  @ParameterizedTest
  @CsvSource({
    "スパーズ, spelling, スパース",
    "trasnformer, spelling, transformer",
    "量子 xyzzyx, words, 量子",
  })
  void whereNothingIsFoundOneThingIsSuggestedThatFindsSomething(
      String q, String reason, String instead) {
    var answer =
        SearchStories.find(q)
            .body("total", is(0))
            .body("suggestion.reason", is(reason))
            .body("suggestion.q", is(instead));
    int promised = answer.extract().path("suggestion.total");
    SearchStories.find(instead).body("total", is(promised));
  }

  @Test
  void withTooManyFiltersTheSuggestionOmitsTheMostRestrictiveOne() {
    given()
        .queryParams(Map.of("q", "LASSO", "year", "2024", "language", "ja"))
        .get(SearchStories.TALKS)
        .then()
        .body("total", is(0))
        .body("suggestion.reason", is("filters"))
        .body("suggestion.without", equalTo(List.of("year")))
        .body("suggestion.total", is(1));
  }

  @Test
  void anUnknownWordGetsNoSuggestion() {
    SearchStories.find("qqqqqqqqqqqq").body("total", is(0)).body("suggestion", nullValue());
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
  void everyNumberOfTheStatisticsIsWhatItsListHas() {
    var numbers = given().get("/api/v1/statistics").then().statusCode(200).extract();
    List<Integer> cells = numbers.path("talks.count");
    assertThat(cells.stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(numbers.<Integer>path("total"));
    for (Map<String, Object> topic : numbers.<List<Map<String, Object>>>path("topics")) {
      SearchStories.find((String) topic.get("q")).body("total", is(topic.get("count")));
    }
    for (Map<String, Object> at : numbers.<List<Map<String, Object>>>path("affiliations")) {
      given()
          .queryParam("affiliation", at.get("name"))
          .get(SearchStories.TALKS)
          .then()
          .body("total", is(at.get("count")));
    }
    for (Map<String, Object> person : numbers.<List<Map<String, Object>>>path("speakers")) {
      given()
          .queryParam("speaker", person.get("id"))
          .get(SearchStories.TALKS)
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
