package org.seminararchive.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Database;
import org.seminararchive.testing.Statements;

@QuarkusTest
@WithTestResource(Database.class)
class CachingStories {
  @Inject Statements statements;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/talks",
        "/api/v1/talks?lang=ja",
        "/api/v1/talks/facets",
        "/api/v1/sessions",
        "/api/v1/speakers",
        "/api/v1/series",
        "/api/v1/series/dlap",
        "/api/v1/series/dlap/sessions/58",
        "/api/v1/programme",
      })
  void aSecondIdenticalReadIs304WithoutABody(String path) {
    String tag = when().get(path).then().statusCode(200).extract().header("ETag");
    assertThat(tag).startsWith("\"").endsWith("\"");
    given()
        .header("If-None-Match", tag)
        .get(path)
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .header("Cache-Control", "no-cache")
        .body(blankOrNullString());
  }

  @Test
  void anotherTagGetsTheWholeAnswer() {
    given().header("If-None-Match", "\"other\"").get("/api/v1/talks").then().statusCode(200);
  }

  @Test
  void twoShapesOfOneResourceHaveTwoTags() {
    String whole = when().get("/api/v1/series/dlap").header("ETag");
    String flat = when().get("/api/v1/series/dlap?lang=ja").header("ETag");
    assertThat(flat).isNotEqualTo(whole);
  }

  @Test
  void compressedAndPlainAnswersHaveTwoTagsAndCachesKeepThemApart() {
    var undecoded =
        RestAssuredConfig.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
    for (String path : new String[] {"/api/v1/talks", "/api/v1/series/dlap"}) {
      String plain = given().config(undecoded).get(path).header("ETag");
      given()
          .config(undecoded)
          .header("Accept-Encoding", "gzip")
          .get(path)
          .then()
          .header("ETag", not(equalTo(plain)))
          .header("Vary", containsString("Accept-Encoding"));
    }
  }

  @Test
  void answersAreGzippedWhenAsked() {
    var undecoded =
        RestAssuredConfig.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
    given()
        .config(undecoded)
        .header("Accept-Encoding", "gzip")
        .get("/api/v1/talks")
        .then()
        .header("Content-Encoding", is("gzip"));
    given().config(undecoded).get("/api/v1/talks").then().header("Content-Encoding", equalTo(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd | br",
        "gzip, zstd | zstd",
        "br;q=0.1, gzip | gzip",
      })
  void everyAnswerIsSentInTheCodingThatIsLikedBest(String accepted, String coding) {
    var undecoded =
        RestAssuredConfig.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
    for (String path :
        new String[] {
          "/api/v1/talks",
          "/api/v1/talks.ics",
          "/api/v1/talks.ndjson?limit=3",
          "/api/v1/series/dlap",
          "/api/v1/programme",
          "/api/v1/openapi.yaml"
        }) {
      // The second response is from the cache.
      for (int i = 0; i < 2; i++) {
        given()
            .config(undecoded)
            .header("Accept-Encoding", accepted)
            .get(path)
            .then()
            .statusCode(200)
            .header("Content-Encoding", is(coding))
            .header("ETag", endsWith("-" + coding + "\""));
      }
    }
  }

  @Test
  void aHeadIsAGetWithoutItsBody() {
    when().head("/api/v1/talks").then().statusCode(200).header("ETag", not(blankOrNullString()));
  }

  @Nested
  class AsAnotherWebSite {
    @Test
    void readsAreOpenAndTheirHeadersVisible() {
      given()
          .header("Origin", "https://elsewhere.example")
          .get("/api/v1/talks")
          .then()
          .header("Access-Control-Allow-Origin", "https://elsewhere.example")
          .header("Vary", containsString("Origin"))
          .header("Access-Control-Expose-Headers", containsString("ETag"))
          .header("Access-Control-Expose-Headers", containsString("Link"));
    }
  }

  @Nested
  class Cost {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 62, 100})
    void aPageOfTalksCostsAtMostFourStatementsWhateverItsSize(int limit) {
      String page = "/api/v1/talks?sort=start&limit=" + limit;
      long cold = statements.during(() -> when().get(page).then().statusCode(200));
      assertThat(cold).isBetween(1L, 4L);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/v1/sessions?limit=",
          "/api/v1/speakers?limit=",
          "/api/v1/talks?series=mlphys,dlap&year=2023&limit=",
          "/api/v1/talks?language=ja&material=slides&limit=",
        })
    void otherListsCostNoMore(String list) {
      when().get("/api/v1/talks?series=mlphys,dlap");
      for (int limit : new int[] {2, 50}) {
        assertThat(statements.during(() -> when().get(list + limit).then().statusCode(200)))
            .isBetween(1L, 4L);
      }
    }

    @Test
    void aRepeatedReadCostsAtMostOneStatement() {
      when().get("/api/v1/talks?limit=33");
      // The embedded H2 has one writer, so the revision is known without a query.
      long expected = Database.isPostgresql() ? 1 : 0;
      assertThat(statements.during(() -> when().get("/api/v1/talks?limit=33"))).isEqualTo(expected);
    }

    @Test
    void aSingleTalkCostsAtMostFourStatements() {
      String id = when().get("/api/v1/talks?limit=1").path("items[0].id");
      // Fields that no other test requests, so that the response is not cached.
      String address = "/api/v1/talks/" + id + "?fields=position,id";
      assertThat(statements.during(() -> when().get(address).then().statusCode(200)))
          .isBetween(1L, 4L);
    }
  }
}
