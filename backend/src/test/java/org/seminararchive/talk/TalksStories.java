package org.seminararchive.talk;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Database;

@QuarkusTest
@WithTestResource(Database.class)
@Tag("postgresql")
class TalksStories {
  private static final String TALKS = "/api/v1/talks";

  @Nested
  class AsVisitor {
    @Test
    void theFiveJointTalksOf2023AreFoundByYearSeriesAndLanguage() {
      when()
          .get(TALKS + "?year=2023&series=mlphys&language=ja&sort=start")
          .then()
          .statusCode(200)
          .body("total", is(5))
          .body(
              "items.session.numbers.collect { it.find { n -> n.series == 'dlap' }.number }",
              contains(53, 54, 55, 56, 57));
    }

    @ParameterizedTest
    @CsvSource({
      "limit=1, 62",
      "year=2020, 21",
      "year=2021, 18",
      "year=2022, 12",
      "year=2023, 10",
      "year=2024, 1",
      "'year=2020&year=2024', 22",
      "'year=2020,2024', 22",
      "language=ja, 52",
      "language=en, 10",
      "series=dlap, 62",
      "series=mlphys, 6",
      "joint=true, 6",
      "joint=false, 56",
      "kind=lightning, 4",
      "kind=lecture, 2",
      "'kind=panel,lecture', 3",
      "format=hybrid, 6",
      "status=confirmed, 62",
      "status=cancelled, 0",
      "material=none, 10",
      "material=notebook, 1",
      "'material=none,notes', 11",
      "'from=2023-01-01&to=2023-01-31', 2",
      "'fiscalYear=2022&language=en', 2",
      "'series=mlphys&year=2020', 0",
      "language=fr, 0",
      "reference=arXiv:2307.00721, 1",
      "reference=ARXIV:2307.00721V2, 1",
      "reference=2307.00721, 1",
      "reference=https://arxiv.org/abs/2307.00721, 1",
      "'reference=arXiv:2307.00721,arXiv:2307.02284', 2",
      "'reference=arXiv:2307.00721&year=2020', 0",
      "reference=doi:10.1103/unknown, 0",
    })
    void filtersGiveTheKnownTotals(String query, int total) {
      when().get(TALKS + "?" + query).then().statusCode(200).body("total", is(total));
    }

    @Test
    void everyPaperNamesTheTalksThatItsReferenceSelects() {
      List<Map<String, Object>> papers = new ArrayList<>();
      for (String next = "/api/v1/papers?limit=30"; next != null; ) {
        var page = given().urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
        papers.addAll(page.path("items"));
        assertThat((int) page.path("total")).isGreaterThanOrEqualTo(papers.size());
        next = page.path("next");
      }
      assertThat(papers).extracting(p -> p.get("reference")).doesNotHaveDuplicates();
      assertThat(papers)
          .extracting(p -> (Integer) p.get("talkCount"))
          .isSortedAccordingTo(Comparator.reverseOrder());
      for (Map<String, Object> paper : papers.subList(0, 10)) {
        var talks = (List<?>) paper.get("talks");
        given()
            .queryParam("reference", paper.get("reference"))
            .get(TALKS)
            .then()
            .body("total", is(paper.get("talkCount")))
            .body("items.id", equalTo(talks.stream().map(t -> ((Map<?, ?>) t).get("id")).toList()));
      }
    }

    @Test
    void thePapersOfATalkAreListed() {
      String talk = when().get(TALKS + "?reference=arXiv:2307.00721").path("items[0].id");
      when()
          .get("/api/v1/papers?talk=" + talk)
          .then()
          .statusCode(200)
          .body("total", is(2))
          .body("items.arxiv", contains("2302.08965", "2307.00721"))
          .body("items[1].reference", is("arXiv:2307.00721"))
          .body("items[1].text", containsString("Neural Polytopes"))
          .body("items[1].talks.id", contains(talk));
    }

    @Test
    void talks48And49BelongToTheCalendarYear2023() {
      assertThat(dlapNumbers("year=2023&limit=100")).contains(48, 49).hasSize(10);
      assertThat(dlapNumbers("year=2022&limit=100")).doesNotContain(48, 49).hasSize(12);
    }

    @Test
    void talks48And49BelongToTheFiscalYear2022() {
      assertThat(dlapNumbers("fiscalYear=2022&limit=100"))
          .contains(48, 49)
          .doesNotContain(36, 37, 38);
    }

    @Test
    void aSpeakerIsFoundUnderAllTheirAffiliations() {
      String hashimoto =
          when()
              .get(TALKS + "?limit=100")
              .then()
              .extract()
              .path("items.speakers.flatten().find { it.name.ja == '橋本幸士' }.id");
      assertThat(dlapNumbers("speaker=" + hashimoto)).containsExactly(53, 38, 2);
      when()
          .get("/api/v1/speakers/" + hashimoto + "/talks?sort=start")
          .then()
          .body("total", is(3))
          .body("items.speakers.flatten().affiliation.ja", contains("大阪大学", "京大理", "京都大"));
    }

    @Test
    void walkingNextMeetsEveryTalkOnce() {
      List<String> met = walk(TALKS + "?limit=7", "next");
      assertThat(met).hasSize(62).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"-start", "start", "-updated", "updated"})
    void everyOrderCanBeWalkedToItsEnd(String sort) {
      assertThat(walk(TALKS + "?limit=9&sort=" + sort, "next")).hasSize(62).doesNotHaveDuplicates();
    }

    @Test
    void prevLeadsBackTheWayThatNextCame() {
      String second = when().get(TALKS + "?limit=5").path("next");
      List<String> first = when().get(TALKS + "?limit=5").path("items.id");
      String links = when().get(second).header("Link");
      String prev = links.replaceAll(".*<([^>]*)>; rel=\"prev\".*", "$1");
      given()
          .urlEncodingEnabled(false)
          .get(prev)
          .then()
          .body("items.id", equalTo(first))
          .body("next", notNullValue())
          .header("Link", org.hamcrest.Matchers.not(containsString("rel=\"prev\"")));
    }

    @Test
    void theTalksOfOneSessionStayInItsOrderWhicheverWayTheListRuns() {
      for (String sort : List.of("start", "-start")) {
        when()
            .get(TALKS + "?kind=lightning&sort=" + sort)
            .then()
            .body("items.position", contains(1, 2, 3, 4));
      }
    }

    @Test
    void aListOmitsLongTexts() {
      when()
          .get(TALKS + "?limit=1")
          .then()
          .body("items[0].abstract", nullValue())
          .body("items[0].references", nullValue())
          .body("items[0].title.ja", is("パーシステントホモロジーと機械学習"))
          .body("items[0].session.numbers.number", contains(6, 58));
    }

    @Test
    void aSingleTalkHasEverything() {
      talk(57)
          .body("title.ja", is("自動微分を用いた欲しい性質をもつハミルトニアンの逆設計: バンドトポロジーと量子エンタングルメントへの応用"))
          .body("abstract.ja", org.hamcrest.Matchers.startsWith("逆問題を解くことによって"))
          .body("language", is(Map.of("code", "ja", "basis", "inferred")))
          .body("session.start", is("2023-12-14T10:30:00+09:00"))
          .body("session.end", is("2023-12-14T11:30:00+09:00"))
          .body("session.timeZone", is("Asia/Tokyo"))
          .body("session.format", is("hybrid"))
          .body("session.streamingVenue.ja", is("京都大学理学研究科5号館511号室"))
          .body("references", hasSize(1))
          .body("references[0].url", is("https://www.nature.com/articles/s42005-023-01132-0"))
          .body("revision", notNullValue())
          .body("updated", notNullValue());
    }

    @Test
    void unknownValuesAreAbsent() {
      talk(54).body("speakers[0]", not(org.hamcrest.Matchers.hasKey("affiliation")));
      talk(31).body("session", not(org.hamcrest.Matchers.hasKey("end")));
      talk(17).body("materials", hasSize(0));
    }

    @Test
    void aTitlePrintedInTwoLanguagesHasBoth() {
      talk(23)
          .body("title.ja", is("ゲージ共変なニューラルネットと4次元非可換ゲージ理論への応用"))
          .body(
              "title.en",
              is("Gauge covariant neural network for 4 dimensional non-abelian gauge theory"));
    }

    @Test
    void aPanelHasPanelistsAndContributors() {
      talk(26)
          .body("speakers.findAll { it.role == 'panelist' }", hasSize(5))
          .body("speakers.findAll { it.role == 'contributor' }.name.ja", contains("野尻美保子", "福嶋健二"));
    }

    @Test
    void langFlattensTextsAndSaysInWhichLanguageTheyAre() {
      when()
          .get(TALKS + "?year=2024&lang=en")
          .then()
          .body("items[0].title", is("パーシステントホモロジーと機械学習"))
          .body("items[0].titleLanguage", is("ja"))
          .body("items[0].speakers[0].name", is("池祐一"))
          .body("items[0].speakers[0].nameLanguage", is("ja"));
      String id = id(23);
      when()
          .get(TALKS + "/" + id + "?lang=en")
          .then()
          .body("titleLanguage", is("en"))
          .body("abstractLanguage", is("ja"));
    }

    @Test
    void fieldsKeepsExactlyTheNamedMembers() {
      when()
          .get(TALKS + "?limit=2&fields=title,abstract,session.start")
          .then()
          .body(
              "items[0].keySet()",
              org.hamcrest.Matchers.containsInAnyOrder("title", "abstract", "session"))
          .body("items[0].session.keySet()", contains("start"))
          .body("total", is(62));
    }

    @Test
    void aCursorBehindTheLastTalkGivesAnEmptyPageWithTheTotal() {
      String last =
          when()
              .get(TALKS + "?sort=start&limit=61")
              .<String>path("next")
              .replaceAll(".*cursor=([^&]*).*", "$1");
      when()
          .get(TALKS + "?sort=start&year=2020&cursor=" + last)
          .then()
          .statusCode(200)
          .body("items", hasSize(0))
          .body("total", is(21));
    }

    @Test
    void facetsCountEachFilterWithItselfLeftOut() {
      when()
          .get(TALKS + "/facets?year=2023&language=ja")
          .then()
          .body("total", is(9))
          .body(
              "facets.year.collect { it.value }", contains("2024", "2023", "2022", "2021", "2020"))
          .body("facets.language.find { it.value == 'en' }.count", is(1))
          .body("facets.joint.find { it.value == 'true' }.count", is(5));
    }

    @Test
    void facetsNameTheSpeakersOfMostTalks() {
      when()
          .get(TALKS + "/facets")
          .then()
          .body("facets.speaker", hasSize(20))
          .body("facets.speaker[0].count", org.hamcrest.Matchers.greaterThanOrEqualTo(3))
          .body("facets.speaker.label.ja", hasItem("橋本幸士"))
          .body("facets.material.find { it.value == 'none' }.count", is(10))
          .body("facets.kind.collect { it.count }.sum()", is(62));
    }
  }

  @Nested
  class AsClientWithMistakes {
    @ParameterizedTest
    @CsvSource({
      "limit=0, limit, out-of-range",
      "limit=101, limit, out-of-range",
      "cursor=x, cursor, invalid-cursor",
      "year=abc, year, out-of-range",
      "foo=1, foo, unknown-parameter",
      "language=xx, language, not-a-language",
      "series=nope, series, unknown-value",
      "kind=keynote, kind, unknown-value",
      "from=2023-13-01, from, not-a-date",
      "speaker=橋本, speaker, not-an-id",
      "sort=title, sort, unknown-value",
      "fields=nothing, fields, unknown-field",
      "lang=de, lang, unknown-value",
      "joint=maybe, joint, unknown-value",
      "year=, year, empty",
      "'limit=1&limit=2', limit, given-twice",
    })
    void eachMistakeIsNamedWithTheAllowedValues(String query, String parameter, String code) {
      when()
          .get(TALKS + "?" + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("code", is("invalid-parameters"))
          .body("errors", hasSize(1))
          .body("errors[0].parameter", is(parameter))
          .body("errors[0].code", is(code))
          .body("errors[0].detail", notNullValue());
    }

    @Test
    void allErrorsAreReportedAtOnce() {
      when()
          .get(TALKS + "?year=abc&foo=1&limit=0")
          .then()
          .body("errors.parameter", hasItems("year", "foo", "limit"));
    }

    @Test
    void anUnknownLanguageIsAnsweredWithTheExistingOnes() {
      when().get(TALKS + "?language=xx").then().body("errors[0].allowed", contains("en", "ja"));
    }

    @Test
    void anUnknownParameterIsAnsweredWithTheExistingOnes() {
      when()
          .get(TALKS + "?foo=1")
          .then()
          .body(
              "errors[0].allowed", hasItems("year", "fiscalYear", "series", "language", "cursor"));
    }

    @Test
    void problemsSpeakTheReadersLanguage() {
      given()
          .header("Accept-Language", "ja,en;q=0.5")
          .get(TALKS + "?foo=1")
          .then()
          .header("Content-Language", "ja")
          .body("title", is("クエリパラメータの誤り"));
      given()
          .header("Accept-Language", "fr")
          .get(TALKS + "?foo=1")
          .then()
          .header("Content-Language", "en");
    }

    @ParameterizedTest
    @CsvSource({
      "/api/v1/talks/nope",
      "/api/v1/talks/00000000-0000-7000-8000-000000000000",
      "/api/v1/speakers/nope/talks",
      "/api/v1/sessions/nope/talks",
      "/api/v1/nothing",
      "/api/v1/series/%E5%AD%A6",
    })
    void aMissingResourceIs404(String path) {
      given()
          .urlEncodingEnabled(false)
          .get(path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("code", is("not-found"));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/series/%00", "/api/v1/talks/%0a", "/%1F", "/api/%00"})
    void aPathWithControlCharactersIs400(String path) {
      given()
          .urlEncodingEnabled(false)
          .get(path)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("code", is("bad-request"));
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
      String cursor =
          when()
              .get(TALKS + "?limit=1")
              .<String>path("next")
              .replaceAll(".*cursor=([^&]*).*", "$1");
      when()
          .get(TALKS + "?sort=updated&cursor=" + cursor)
          .then()
          .statusCode(400)
          .body("errors.code", everyItem(is("invalid-cursor")));
    }
  }

  private static List<Integer> dlapNumbers(String query) {
    return when()
        .get(TALKS + "?" + query)
        .path("items.session.numbers.collect { it.find { n -> n.series == 'dlap' }.number }");
  }

  private static List<String> walk(String from, String relation) {
    var met = new ArrayList<String>();
    var seen = new HashSet<String>();
    String address = from;
    while (address != null && seen.add(address)) {
      var page = given().urlEncodingEnabled(false).get(address).then().statusCode(200).extract();
      met.addAll(page.<List<String>>path("items.id"));
      address = page.path(relation);
    }
    return met;
  }

  private static String id(int dlap) {
    String session = when().get("/api/v1/series/dlap/sessions/" + dlap).path("id");
    return when().get("/api/v1/sessions/" + session + "/talks").path("items[0].id");
  }

  private static ValidatableResponse talk(int dlap) {
    return when().get(TALKS + "/" + id(dlap)).then().statusCode(200);
  }
}
