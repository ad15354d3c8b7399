package org.seminararchive.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Database;
import org.seminararchive.text.ReadableFormulas;

/** Content of pages for readers without script, and data for the script. */
@QuarkusTest
@WithTestResource(Database.class)
class PageContentStories {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Response get(String path) {
    return given().urlEncodingEnabled(false).header("Accept", "text/html").get(path);
  }

  private static Document page(String path) {
    Response answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.asString(), "http://localhost");
  }

  private static JsonNode api(String path) {
    try {
      return JSON.readTree(
          given()
              .urlEncodingEnabled(false)
              .get("/api/v1" + path)
              .then()
              .statusCode(200)
              .extract()
              .asString());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Text of the page with normalized white space. */
  private static String text(Document page) {
    return folded(page.selectFirst("main").wholeText());
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** Lines of a text in the language of the page, without list markers. */
  private static List<String> lines(JsonNode text, String language) {
    if (text == null || text.isMissingNode()) {
      return List.of();
    }
    String shown = text.path(language).asText(text.path(text.fieldNames().next()).asText());
    return ReadableFormulas.in(shown)
        .lines()
        .map(
            line ->
                folded(
                    line.replaceFirst("^[\\s\\u3000]*(?:[-*•‣・]|\\d{1,3}[.)．])[\\s\\u3000]*", "")))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static List<String> textsOf(JsonNode talk, String language) {
    List<String> texts = new ArrayList<>();
    for (String member : List.of("title", "part", "abstract", "remarks")) {
      texts.addAll(lines(talk.path(member), language));
    }
    for (JsonNode speaker : talk.path("speakers")) {
      texts.addAll(lines(speaker.path("name"), language));
      texts.addAll(lines(speaker.path("affiliation"), language));
    }
    for (JsonNode reference : talk.path("references")) {
      texts.add(folded(ReadableFormulas.in(reference.path("text").asText())));
    }
    for (JsonNode material : talk.path("materials")) {
      texts.addAll(lines(material.path("label"), language));
    }
    for (String member : List.of("title", "venue", "streamingVenue", "remarks")) {
      texts.addAll(lines(talk.path("session").path(member), language));
    }
    return texts;
  }

  @Nested
  class AsReaderWithoutScript {
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void thePageOfEveryTalkHoldsAllTextsAndLinksOfItsRecord(String language) {
      Iterator<String> lines = given().get("/api/v1/talks.ndjson").asString().lines().iterator();
      int talks = 0;
      while (lines.hasNext()) {
        JsonNode talk = parsed(lines.next());
        Document page = page("/talks/" + talk.path("id").asText() + "?lang=" + language);
        assertThat(text(page)).contains(textsOf(talk, language));
        List<String> links = page.select("main a").eachAttr("href");
        talk.path("materials")
            .forEach(each -> assertThat(links).contains(each.path("url").asText()));
        for (JsonNode reference : talk.path("references")) {
          if (reference.has("arxiv")) {
            assertThat(links).contains("https://arxiv.org/abs/" + reference.path("arxiv").asText());
          }
        }
        talks++;
      }
      assertThat(talks).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource({
      "/, /talks?limit=100",
      "/?q=neural, /talks?limit=100&q=neural",
      "/?year=2023&series=dlap, /talks?limit=100&series=dlap&year=2023",
      "/dlap, /talks?series=dlap&limit=100",
    })
    void aListHoldsTheTalksThatTheApiFinds(String path, String list) {
      for (String language : List.of("ja", "en")) {
        Document page = page(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        JsonNode found = api(list);
        assertThat(found.path("items").size()).isPositive();
        for (JsonNode talk : found.path("items")) {
          assertThat(text(page)).contains(lines(talk.path("title"), language));
        }
        assertThat(page.select("main a[rel=next]").isEmpty()).isEqualTo(!found.has("next"));
      }
    }

    @Test
    void japaneseNamesHaveLatinLettersInEnglish() {
      assertThat(page("/dlap/58?lang=en").select(".talk-people .romanized").text())
          .isEqualTo("Ike (inferred)");
      assertThat(page("/dlap/58").select(".talk-people .romanized")).isEmpty();
      assertThat(page("/dlap/30?lang=en").select(".talk-people .romanized")).isEmpty();
    }

    @Test
    void formulasAreUnicodeText() {
      assertThat(text(page("/dlap/30")))
          .contains("ϕ⁴scalar")
          .doesNotContain("$")
          .doesNotContain("\\");
    }

    @ParameterizedTest
    @CsvSource({
      "/dlap/999, ページが見つかりません, /speakers",
      "/nothing/here?lang=en, Page not found, /speakers?lang=en",
    })
    void anAddressOfNothingIsAPageWithWaysOut(String path, String heading, String way) {
      Response answer = get(path);
      assertThat(answer.statusCode()).isEqualTo(404);
      Document page = Jsoup.parse(answer.asString());
      assertThat(page.selectFirst("main h1").text()).isEqualTo(heading);
      assertThat(page.title()).startsWith(heading);
      assertThat(page.select(".site-masthead a").eachAttr("href")).contains(way);
    }

    @Test
    void anAddressWithAWrongFilterNamesTheFilter() {
      Response answer = get("/?year=abc");
      assertThat(answer.statusCode()).isEqualTo(400);
      Document page = Jsoup.parse(answer.asString());
      assertThat(page.selectFirst("main h1").text()).isEqualTo("URL の絞り込み条件が正しくありません");
      assertThat(page.select("main li").text()).startsWith("year");
    }

    @ParameterizedTest
    @CsvSource({
      "/?series=mlphys&year=2023, 2023年 · 学習物理領域セミナー · セミナー・アーカイブ",
      "/?q=neural&lang=en, Search for “neural” · Seminar Archive",
      "/schedule?month=2024-02, 2024年2月の日程 · セミナー・アーカイブ",
      "/dlap/3, ライトニングトーク · 第3回DLAP · セミナー・アーカイブ",
      "/, セミナー・アーカイブ",
    })
    void theTitleNamesWhatThePageShows(String path, String title) {
      assertThat(page(path).title()).isEqualTo(title);
    }

    @Test
    void anExcerptIsMarkedWhereItIsCut() {
      List<String> excerpts = page("/?q=neural").select(".talk-matches dd").eachText();
      assertThat(excerpts)
          .anyMatch(each -> each.endsWith("…"))
          .anyMatch(each -> each.startsWith("…"));
      assertThat(excerpts).noneMatch(each -> each.startsWith("…nt flow"));
    }

    @Test
    void aLongListGoesOnWhereTheAddressSays() {
      JsonNode first = api("/talks?limit=10");
      String next = first.path("next").asText();
      String cursor = next.substring(next.indexOf("cursor="));
      JsonNode rest = api("/talks?limit=100&" + cursor).path("items");
      String text = text(page("/?" + cursor));
      assertThat(text).contains(lines(rest.get(0).path("title"), "ja"));
      assertThat(text).doesNotContain(lines(first.path("items").get(0).path("title"), "ja"));
    }

    @Test
    void filtersAreLinksWithTheNumberOfTalks() {
      JsonNode years = api("/talks/facets").path("facets").path("year");
      Document page = page("/");
      for (JsonNode year : years) {
        Element link =
            page.selectFirst("a.choice[href='/?year=" + year.path("value").asText() + "']");
        assertThat(link).isNotNull();
        assertThat(link.select(".count").text()).isEqualTo(year.path("count").asText());
      }
      assertThat(page.selectFirst("form[role=search] input[name=q]")).isNotNull();
    }

    @Test
    void peopleSeriesAndStatisticsHaveContent() {
      JsonNode people = api("/speakers?limit=100");
      Document list = page("/speakers");
      people
          .path("items")
          .forEach(each -> assertThat(text(list)).contains(lines(each.path("name"), "ja")));
      String id = people.path("items").get(0).path("id").asText();
      assertThat(text(page("/speakers/" + id)))
          .contains(
              lines(api("/speakers/" + id + "/talks").path("items").get(0).path("title"), "ja"));
      JsonNode series = api("/series/dlap");
      assertThat(text(page("/dlap"))).contains(lines(series.path("description"), "ja"));
      JsonNode counts = api("/statistics");
      String statistics = text(page("/statistics"));
      counts
          .path("affiliations")
          .forEach(each -> assertThat(statistics).contains(folded(each.path("name").asText())));
      assertThat(text(page("/about?lang=en"))).contains("OpenJSONAPI".substring(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aTalkHoldsItsNeighboursRelatedTalksAndTheTalksThatCiteItsWorks(String language) {
      JsonNode session = api("/series/dlap/sessions/53");
      JsonNode talk = api("/sessions/" + session.path("id").asText() + "/talks").at("/items/0");
      Document page = page("/dlap/53?lang=" + language);
      assertThat(page.select(".neighbour[data-rel=prev] a").attr("href")).startsWith("/dlap/52");
      assertThat(page.select(".neighbour[data-rel=next] a").attr("href")).startsWith("/dlap/54");
      JsonNode related = api("/talks/" + talk.path("id").asText() + "/related").path("items");
      assertThat(related.size()).isPositive();
      for (int at = 0; at < Math.min(5, related.size()); at++) {
        assertThat(folded(page.selectFirst(".related").wholeText()))
            .contains(lines(related.get(at).path("title"), language));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void papersHoldTheTalksThatCiteThem(String language) {
      Document page = page("/papers?lang=" + language);
      JsonNode papers = api("/papers?limit=50");
      assertThat(page.select(".paper-list > ul > li")).hasSize(papers.path("items").size());
      for (JsonNode paper : papers.path("items")) {
        assertThat(text(page)).contains(folded(paper.path("text").asText()));
        Element entry = page.selectFirst("li[data-key='" + paper.path("reference").asText() + "']");
        assertThat(entry.select(".citing li")).hasSize(paper.path("talks").size());
        assertThat(entry.select(".cited-in").isEmpty())
            .isEqualTo(paper.path("talkCount").asInt() < 2);
      }
    }

    @ParameterizedTest
    @CsvSource({
      "ja, 2024年2月の日程, 建国記念の日, 振替休日, 2024年1月",
      "en, Schedule for February 2024, National Foundation Day, Substitute holiday, January 2024"
    })
    void theScheduleHoldsTheSessionsAndHolidaysOfAMonth(
        String language, String title, String holiday, String substitute, String previous) {
      Document page = page("/schedule?month=2024-02&lang=" + language);
      assertThat(page.selectFirst("h1").text()).isEqualTo(title);
      assertThat(page.select(".scheduled-day")).hasSize(29);
      assertThat(page.select("[data-key=2024-02-11] .holiday").text()).isEqualTo(holiday);
      assertThat(page.select("[data-key=2024-02-12] .holiday").text()).isEqualTo(substitute);
      assertThat(page.select(".filler")).hasSize(language.equals("ja") ? 4 : 3);
      JsonNode talks = api("/talks?from=2024-02-01&to=2024-02-29&sort=start").path("items");
      assertThat(talks.size()).isPositive();
      for (JsonNode talk : talks) {
        String day = talk.at("/session/start").asText().substring(0, 10);
        Element shown = page.selectFirst("[data-key=" + day + "]");
        assertThat(folded(shown.wholeText())).contains(lines(talk.path("title"), language));
        assertThat(folded(shown.wholeText()))
            .contains(lines(talk.at("/speakers/0/name"), language));
      }
      Element back = page.selectFirst(".months a[rel~=prev]");
      assertThat(back.text()).isEqualTo(previous);
      assertThat(back.attr("href")).startsWith("/schedule?month=2024-01");
      assertThat(page.selectFirst("a.language").attr("href")).contains("month=2024-02");
    }

    @Test
    void theScheduleOfASeriesHoldsNoOtherSessions() {
      assertThat(page("/schedule?month=2024-02&series=mlphys").select("[data-empty]")).hasSize(28);
      assertThat(page("/schedule?month=2020-06&series=mlphys").select("[data-empty]")).hasSize(30);
      assertThat(page("/schedule?month=2020-06&series=mlphys").select(".none")).hasSize(1);
      assertThat(page("/schedule?month=x").select("[aria-current=date]")).hasSize(1);
    }

    @Test
    void anEmptyMonthLeadsToTheNearestMonthsWithSessions() {
      Document between = page("/schedule?month=2023-09&series=mlphys&lang=en");
      assertThat(between.select(".none")).hasSize(1);
      String later = "/schedule?month=2023-10&series=mlphys&lang=en";
      assertThat(between.select(".none + .months a").eachAttr("href")).containsExactly(later);
      assertThat(page(later).select(".none")).isEmpty();
      Document after = page("/schedule?month=2031-01");
      assertThat(after.select(".none + .months a").eachText()).containsExactly("前の開催月：2024年2月");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theLicenceOfTheDataHasItsName(String language) {
      String url = "https://creativecommons.org/publicdomain/zero/1.0/";
      assertThat(page("/about?lang=" + language).selectFirst("a[href=" + url + "]").text())
          .endsWith("CC0 1.0")
          .doesNotContain(url);
    }

    @Test
    void timesOfSignUpHaveTheirZone() {
      JsonNode deadline = api("/series/dlap").at("/participation/deadline");
      assertThat(page("/dlap?lang=en").selectFirst(".conditions").text())
          .contains("by " + deadline.path("time").asText() + " JST");
      assertThat(page("/dlap").selectFirst(".conditions").text())
          .contains("の" + deadline.path("time").asText() + " JST");
    }

    @Test
    void textsOfASeriesInAnotherLanguageSayWhichOneItIs() {
      Document english = page("/dlap?lang=en");
      for (Element text : english.select(".description, .particulars section, .join-way details")) {
        boolean isForeign = text.selectFirst(".prose-text[lang=ja]") != null;
        assertThat(text.select(".in-language").eachText())
            .isEqualTo(isForeign ? List.of("(in Japanese)") : List.of());
      }
      assertThat(english.select(".in-language")).isNotEmpty();
      assertThat(page("/dlap").select(".in-language")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void tablesOfTheStatisticsHaveTheLargestGroupFirstAndEveryYear(String language) {
      Document page = page("/statistics?lang=" + language);
      JsonNode counted = api("/statistics");
      assertThat(page.selectFirst(".lead").text()).contains(counted.path("total").asText());
      Element table = page.selectFirst("table");
      List<Integer> years =
          table.select("tbody th").eachText().stream().map(Integer::valueOf).toList();
      assertThat(years)
          .isEqualTo(
              IntStream.rangeClosed(years.get(0), years.get(years.size() - 1)).boxed().toList());
      assertThat(table.select("thead th").eachText())
          .containsSubsequence("DLAP", language.equals("ja") ? "合同開催" : "Joint session");
      assertThat(page.select(".plot:not(.is-wide) thead th:first-child").eachText())
          .isEqualTo(
              language.equals("ja")
                  ? List.of("講演者", "所属", "キーワード")
                  : List.of("Speaker", "Affiliation", "Keywords"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void speakersHaveHeadingsInTheOrderOfTheLanguage(String language) {
      Document page = page("/speakers?lang=" + language);
      String sort = language.equals("en") ? "&sort=latinName" : "";
      JsonNode people = api("/speakers?limit=100" + sort).path("items");
      assertThat(page.select(".people li").eachAttr("data-key"))
          .containsExactlyElementsOf(
              people.findValuesAsText("id").stream().map(id -> "speaker-" + id).toList());
      for (JsonNode person : people) {
        Element entry = page.selectFirst("[data-key=speaker-" + person.path("id").asText() + "]");
        String heading = entry.closest("section").selectFirst("h2").text();
        String initial = person.path("heading").path(language).asText();
        assertThat(initial)
            .isBetween(heading.substring(0, 1), heading.substring(heading.length() - 1));
        assertThat(entry.select(".romanized").isEmpty())
            .isEqualTo(language.equals("ja") || !person.has("romanized"));
      }
      for (Element link : page.select(".jump-bar a")) {
        assertThat(page.selectFirst(link.attr("href")).text()).isEqualTo(link.text());
      }
      assertThat(page.select(".jump-bar a").size()).isBetween(3, 12);
    }

    @Test
    void speakersAreSortedByNumberOfTalksOnRequest() {
      List<String> counts =
          page("/speakers?sort=-talkCount").select(".people .count [aria-hidden]").eachText();
      assertThat(counts)
          .isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(b), Integer.parseInt(a)));
      assertThat(counts.get(0)).isNotEqualTo("1");
    }

    @Test
    void speakersAreFoundByNameAndByAffiliation() {
      assertThat(text(page("/speakers?q=%E6%A9%8B%E6%9C%AC")))
          .contains("橋本幸士")
          .doesNotContain("池祐一");
      assertThat(text(page("/speakers?q=%E4%B9%9D%E5%B7%9E%E5%A4%A7%E5%AD%A6"))).contains("池祐一");
    }

    @Test
    void seriesHaveTheirColoursAndTimesTheirZone() {
      Document page = page("/");
      assertThat(page.head().selectFirst("noscript").html()).contains("/series-colours.css");
      given()
          .get("/series-colours.css")
          .then()
          .statusCode(200)
          .contentType("text/css")
          .body(
              org.hamcrest.Matchers.containsString(
                  "[data-series=\"dlap\"]{--hue:"
                      + api("/series/dlap").path("hue").asText()
                      + ";"));
      assertThat(page.select(".session-entry .when")).allMatch(when -> when.text().endsWith("JST"));
    }

    @Test
    void linksOfAnEnglishPageStayEnglish() {
      Document page = page("/dlap/58?lang=en");
      assertThat(page.selectFirst(".site-masthead a[href^=/speakers]").attr("href"))
          .isEqualTo("/speakers?lang=en");
      assertThat(page.selectFirst("a.language").attr("href")).isEqualTo("/dlap/58?lang=ja");
      assertThat(page("/").selectFirst("a.language").attr("href")).isEqualTo("/?lang=en");
    }

    @Test
    void withoutALanguageInTheUrlThatOfTheBrowserIsUsed() {
      given()
          .header("Accept-Language", "fr, en;q=0.9, ja;q=0.8")
          .get("/about")
          .then()
          .body(org.hamcrest.Matchers.containsString("<html lang=\"en\">"));
      assertThat(page("/about").selectFirst("html").attr("lang")).isEqualTo("ja");
    }
  }

  @Nested
  class AsScript {
    private static final YAMLMapper CONTRACT = new YAMLMapper();

    /** A valid value of each filter. */
    private static final Map<String, String> VALUES =
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("affiliation", "kyoto"),
                Map.entry("fiscalYear", "2022"),
                Map.entry("format", "online"),
                Map.entry("from", "2023-04-01"),
                Map.entry("joint", "true"),
                Map.entry("kind", "talk"),
                Map.entry("language", "ja"),
                Map.entry("material", "slides"),
                Map.entry("q", "neural"),
                Map.entry("reference", "arXiv:2307.00721"),
                Map.entry("series", "dlap"),
                Map.entry("speaker", "00000000-0000-4000-8000-000000000001"),
                Map.entry("status", "confirmed"),
                Map.entry("to", "2023-04-01"),
                Map.entry("year", "2023")));

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/",
          "/?q=neural&lang=en&utm_source=x",
          "/?year=2023,2022",
          "/dlap",
          "/dlap/58",
          "/dlap/3/4",
          "/dlap/30?lang=en",
          "/papers",
          "/schedule?month=2024-02&series=dlap",
          "/speakers",
          "/speakers?lang=en",
          "/statistics",
          "/about"
        })
    void theAnswersInThePageAreThoseOfTheApi(String path) {
      JsonNode answers = answers(page(path));
      assertThat(answers.size()).isGreaterThan(1);
      for (Map.Entry<String, JsonNode> answer : answers.properties()) {
        assertThat(answer.getValue()).isEqualTo(api(answer.getKey()));
      }
    }

    @Test
    void everyFilterOfTheApiIsOneOfThePage() throws IOException {
      Set<String> filters = new TreeSet<>();
      CONTRACT
          .readTree(Path.of("../openapi.yaml").toFile())
          .at("/paths/~1api~1v1~1talks~1facets/get/parameters")
          .forEach(each -> filters.add(each.path("$ref").asText().replaceAll(".*/", "")));
      assertThat(VALUES.keySet()).isEqualTo(filters);
      VALUES.forEach(
          (name, value) ->
              assertThat(answers(page("/?" + name + "=" + value)).fieldNames())
                  .toIterable()
                  .as(name)
                  .anyMatch(path -> path.contains(name + "=")));
    }

    private JsonNode answers(Document page) {
      return parsed(page.selectFirst("script#answers[type=application/json]").data());
    }
  }

  @Nested
  class AsAttacker {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "/?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27",
          "/speakers?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
          "/?affiliation=%22onclick=%22alert(1)&lang=en",
          "/?speaker=%3C/script%3E",
          "/?year=%3Cb%3E",
          "/statistics?q=%3C/main%3E%3Cscript%3E",
          "/?cursor=%00%22%3E",
          "/schedule?month=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
          "/schedule?month=2024-02&series=%3Cscript%3Ealert(1)%3C/script%3E",
          "/about?x=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
          "/dlap?cursor=..%2F"
        })
    void valuesOfTheAddressStayText(String path) {
      Response answer = get(path);
      assertThat(answer.statusCode()).isLessThan(500);
      Document page = Jsoup.parse(answer.asString());
      assertThat(page.select("main script, main img, main b, [onclick], [onerror]")).isEmpty();
      assertThat(page.select("main, .site-footer, head > title")).hasSize(3);
    }
  }

  @Nested
  class AsCache {
    @Test
    void aPageIsSentOnceForEachRevision() {
      String tag = get("/dlap/58").header("ETag");
      assertThat(tag).isNotBlank();
      given().header("If-None-Match", tag).get("/dlap/58").then().statusCode(304);
      assertThat(get("/dlap/58").header("Cache-Control")).isEqualTo("no-cache");
      assertThat(get("/dlap/58").header("Vary")).contains("Accept-Language");
    }
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
