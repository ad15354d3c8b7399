package org.seminararchive.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Database;

@QuarkusTest
@WithTestResource(Database.class)
@Tag("postgresql")
class PagesStories {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  @Nested
  class AsReader {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "/",
          "/dlap",
          "/mlphys",
          "/dlap/58",
          "/mlphys/6",
          "/dlap/3/4",
          "/speakers",
          "/statistics",
          "/about"
        })
    void everyAddressOfTheWebPageIsAnsweredWithThePage(String path) {
      given()
          .header("Accept", BROWSER)
          .get(path)
          .then()
          .statusCode(200)
          .contentType(startsWith("text/html"))
          .body(containsString("<meta name=\"api-base\""));
    }

    @Test
    void thePermalinksOfATalkAndASpeakerAreAnsweredWithThePage() {
      String talk = when().get("/api/v1/talks?limit=1").path("items[0].id");
      String speaker = when().get("/api/v1/talks?limit=1").path("items[0].speakers[0].id");
      given().header("Accept", BROWSER).get("/talks/" + talk).then().statusCode(200);
      given().header("Accept", BROWSER).get("/speakers/" + speaker).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/nope",
          "/dlap/999",
          "/dlap/3/5",
          "/talks/nope",
          "/speakers/nope",
          "/dlap/0",
          "/a.js"
        })
    void anAddressOfNothingIs404(String path) {
      given().header("Accept", BROWSER).get(path).then().statusCode(404);
    }

    @Test
    void aWrongLinkShowsThePageAndAProgramGetsAProblem() {
      given()
          .header("Accept", BROWSER)
          .get("/no/such/page/at/all")
          .then()
          .statusCode(404)
          .contentType(startsWith("text/html"))
          .body(containsString("<meta name=\"api-base\""));
      when()
          .get("/no/such/page/at/all")
          .then()
          .statusCode(404)
          .contentType("application/problem+json");
      given()
          .header("Accept", BROWSER)
          .get("/api/v1/nothing")
          .then()
          .statusCode(404)
          .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dlap/58", "/api/v1/talks", "/robots.txt"})
    void onlyOwnScriptsMayRun(String path) {
      when()
          .get(path)
          .then()
          .header("Content-Security-Policy", startsWith("default-src 'none'"))
          .header("Content-Security-Policy", not(containsString("unsafe")))
          .header("X-Content-Type-Options", "nosniff");
    }
  }

  @Nested
  class AsOperator {
    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/openapi", "/api/"})
    void theServerShowsItsHealthFiguresAndContract(String path) {
      when().get(path).then().statusCode(200);
    }
  }
}
