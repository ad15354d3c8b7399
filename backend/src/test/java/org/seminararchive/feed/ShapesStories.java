package org.seminararchive.feed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.http.Suffix;
import org.seminararchive.testing.Database;

/** Every format in the contract, by suffix and by Accept. */
@QuarkusTest
@WithTestResource(Database.class)
class ShapesStories {
  /** Each JSON path with each of its other media types and their suffix. */
  static Stream<Arguments> shapes() throws IOException {
    JsonNode contract = new YAMLMapper().readTree(Path.of("../openapi.yaml").toFile());
    return contract.get("paths").properties().stream()
        // Changes have no suffixes.
        .filter(path -> !path.getKey().endsWith("/changes"))
        // Registrations are private, and no response to a token is cached.
        .filter(path -> !path.getValue().path("get").has("security"))
        .flatMap(
            path -> {
              JsonNode content = contentOf(path.getValue().at("/get/responses/200"), contract);
              return Arrays.stream(Suffix.values())
                  .filter(suffix -> suffix != Suffix.JSON && content.has("application/json"))
                  .filter(suffix -> content.has(suffix.mediaType()))
                  .map(s -> Arguments.of(path.getKey(), s.mediaType(), "." + s.ending()));
            });
  }

  private static JsonNode contentOf(JsonNode answer, JsonNode contract) {
    JsonNode whole =
        answer.has("$ref") ? contract.at(answer.get("$ref").asText().substring(1)) : answer;
    return whole.path("content");
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void suffixAndAcceptGiveTheSame(String path, String type, String suffix) {
    String address = address(path);
    var bySuffix = given().get(address + suffix).then().statusCode(200);
    var byAccept = given().header("Accept", type).get(address).then().statusCode(200);
    assertThat(bySuffix.extract().contentType()).startsWith(type);
    assertThat(byAccept.extract().contentType()).startsWith(type);
    assertThat(bySuffix.extract().asByteArray())
        .isNotEmpty()
        .isEqualTo(byAccept.extract().asByteArray());
    assertThat(bySuffix.extract().header("ETag")).isEqualTo(byAccept.extract().header("ETag"));
    assertThat(bySuffix.extract().header("Vary")).contains("Accept,");
    given()
        .header("If-None-Match", bySuffix.extract().header("ETag"))
        .get(address + suffix)
        .then()
        .statusCode(304);
    // The cached response equals the first one.
    assertThat(given().get(address + suffix).asByteArray())
        .isEqualTo(bySuffix.extract().asByteArray());
    given().head(address + suffix).then().statusCode(200).contentType(containsString(type));
    given()
        .header("Accept-Language", "ja")
        .get(address + suffix + "?no-such=1")
        .then()
        .statusCode(400)
        .body("errors[0].allowed", hasItem("lang"));
    given().get(address + suffix + "?lang=en,ja").then().statusCode(400);
  }

  private static String address(String path) {
    String session = when().get("/api/v1/series/dlap/sessions/58").path("id");
    String talk = when().get("/api/v1/sessions/" + session + "/talks").path("items[0].id");
    String speaker = when().get("/api/v1/talks/" + talk).path("speakers[0].id");
    String id =
        path.contains("/sessions/") ? session : path.contains("/speakers/") ? speaker : talk;
    return path.replace("{id}", id).replace("{slug}", "dlap").replace("{number}", "58");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/talks", "/statistics", "/series/dlap", "/suggest?q=a", "/talks/facets"})
  void everyJsonCanBeHadWithItsSuffix(String path) {
    String[] parts = path.split("[?]");
    String query = parts.length > 1 ? "?" + parts[1] : "";
    String plain = given().get("/api/v1" + path).then().statusCode(200).extract().asString();
    given()
        .header("Accept", "text/html")
        .get("/api/v1" + parts[0] + ".json" + query)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body(equalTo(plain));
  }

  @Test
  void thePreferredFormatIsSent() {
    assertThat(typeFor("*/*")).startsWith("application/json");
    assertThat(typeFor("text/html,*/*;q=0.8")).startsWith("application/json");
    assertThat(typeFor("application/json, text/calendar;q=0.5")).startsWith("application/json");
    assertThat(typeFor("text/csv;q=0.3, text/calendar;q=0.9")).startsWith("text/calendar");
    assertThat(typeFor("image/png, text/csv")).startsWith("text/csv");
    assertThat(typeFor("image/png")).startsWith("application/problem+json");
    assertThat(typeFor("TEXT/CALENDAR")).startsWith("text/calendar");
    assertThat(typeFor("text/*")).startsWith("text/calendar");
    assertThat(typeFor("text/calendar;q=0, text/csv;q=0.1")).startsWith("text/csv");
    assertThat(typeFor("text/calendar;q=0")).startsWith("application/problem+json");
    assertThat(typeFor("application/json;q=0, application/x-bibtex"))
        .startsWith("application/x-bibtex");
    given().header("Accept", "x").get("/api/v1/talks").then().statusCode(lessThan(500));
  }

  private static String typeFor(String accept) {
    return given().header("Accept", accept).get("/api/v1/talks?limit=1").contentType();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/talks/abc.ics",
        "/talks.xyz",
        "/statistics.ics",
        "/sessions/abc.jsonld",
        "/speakers/abc/talks.csv"
      })
  void aMissingResourceIsAProblemAsEverywhere(String path) {
    given()
        .get("/api/v1" + path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("not-found"));
  }

  @Test
  void manyAtATimeDoNotWaitForEachOther() throws Exception {
    List<String> ids = given().get("/api/v1/speakers?limit=40&fields=id").path("items.id");
    // More requests than database connections.
    var readers = Executors.newFixedThreadPool(ids.size());
    try {
      var answers =
          readers.invokeAll(
              ids.stream()
                  .<Callable<Integer>>map(
                      id -> () -> given().get("/api/v1/speakers/" + id + ".ics").statusCode())
                  .toList());
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    } finally {
      readers.shutdown();
    }
  }

  @Test
  void aTagWeakenedByAProxyIsAccepted() {
    for (String path : new String[] {"/talks", "/talks.csv", "/series/dlap"}) {
      String tag = given().get("/api/v1" + path).header("ETag");
      given().header("If-None-Match", "W/" + tag).get("/api/v1" + path).then().statusCode(304);
      given().header("If-None-Match", "W/\"x\"").get("/api/v1" + path).then().statusCode(200);
    }
  }

  @Test
  void anythingThatCanBeSearchedForCanBeTheTitleOfAFeed() {
    for (String q : new String[] {"%01", "%EF%BF%BE", "a%0Db", "%F0%9F%91%A9"}) {
      given().urlEncodingEnabled(false).get("/api/v1/talks.atom?q=" + q).then().statusCode(200);
      String calendar =
          given().urlEncodingEnabled(false).get("/api/v1/talks.ics?q=" + q).asString();
      assertThat(calendar.replace("\r\n", "")).doesNotContainPattern("\\p{Cntrl}");
    }
  }

  @Test
  void errorsAreInJapaneseToo() {
    given()
        .header("Accept-Language", "ja")
        .get("/api/v1/talks.csv?year=abc&cursor=x")
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("year"))
        .body("errors.parameter", hasItem("cursor"));
  }
}
