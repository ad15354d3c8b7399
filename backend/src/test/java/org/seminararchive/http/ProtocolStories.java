package org.seminararchive.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Database;

/** Conformance with HTTP as experts expect it. */
@QuarkusTest
@WithTestResource(Database.class)
class ProtocolStories {
  @Nested
  class Root {
    @Test
    void theRootNamesVersionsLicenceAndContract() {
      when()
          .get("/api/v1")
          .then()
          .statusCode(200)
          .header("ETag", not(blankOrNullString()))
          .header("Content-Security-Policy", not(containsString("sandbox")))
          .header("Link", containsString("service-desc"))
          .body("apiVersion", is("1"))
          .body("version", not(blankOrNullString()))
          .body("license", is("https://creativecommons.org/publicdomain/zero/1.0/"))
          .body("links.contract", is("/api/v1/openapi.yaml"));
    }

    @Test
    void everyLinkOfTheRootLeadsSomewhere() {
      Map<String, String> links = when().get("/api/v1").path("links");
      assertThat(links).hasSizeGreaterThan(10);
      assertThat(links.values())
          // These two require parameters.
          .filteredOn(link -> !link.endsWith("/suggest") && !link.endsWith("/changes"))
          .allSatisfy(link -> when().get(link).then().statusCode(200));
    }

    @Test
    void theReadableContractIsServedNextToTheApi() throws IOException {
      byte[] served =
          when()
              .get("/openapi.yaml")
              .then()
              .statusCode(200)
              .contentType(startsWith("application/yaml"))
              .extract()
              .asByteArray();
      assertThat(served).isEqualTo(Files.readAllBytes(Path.of("../openapi.yaml")));
      when().get("/api/v1/openapi.json").then().statusCode(200).body("openapi", startsWith("3.1"));
    }

    @Test
    void everyExportContainsTheLicence() {
      String licence = "https://creativecommons.org/publicdomain/zero/1.0/";
      when()
          .get("/api/v1/series/dlap/sessions/58.jsonld")
          .then()
          .body("subjectOf.license", is(licence));
      assertThat(when().get("/api/v1/talks.atom?limit=1").asString())
          .contains("<rights>" + licence + "</rights>");
      assertThat(when().get("/api/v1/oai?verb=ListRecords&metadataPrefix=oai_dc").asString())
          .contains("<dc:rights>" + licence + "</dc:rights>");
    }
  }

  @Nested
  class Below {
    @Test
    void theSessionsOfASeriesHaveTheFiltersAndShapesOfAllSessions() {
      when()
          .get("/api/v1/series/mlphys/sessions?year=2023&limit=50")
          .then()
          .statusCode(200)
          .body("items.numbers.series.flatten()", hasItem("mlphys"))
          .body("items.start", everyItem(startsWith("2023")))
          .body("total", is(5));
      when().get("/api/v1/series/dlap/sessions?limit=1").then().body("total", is(58));
      for (String shape : new String[] {"ics", "csv", "ndjson", "json"}) {
        when().get("/api/v1/series/mlphys/sessions." + shape).then().statusCode(200);
      }
      when().get("/api/v1/series/none/sessions").then().statusCode(404);
      when().get("/api/v1/series/none/sessions.ics").then().statusCode(404);
    }

    @Test
    void theTalksOfASessionStandUnderItsNumber() {
      when()
          .get("/api/v1/series/dlap/sessions/58/talks")
          .then()
          .statusCode(200)
          .body("total", is(1))
          .body("items[0].session.numbers.number", hasItems(6, 58));
      for (String shape : new String[] {"ics", "csv", "bib", "atom", "csl.json"}) {
        when().get("/api/v1/series/dlap/sessions/58/talks." + shape).then().statusCode(200);
      }
      when().get("/api/v1/series/dlap/sessions/999/talks").then().statusCode(404);
      when().get("/api/v1/series/dlap/sessions/first/talks").then().statusCode(404);
    }
  }

  @Nested
  class Problems {
    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void theTypeOfEachProblemLeadsToItsMeaningInBothLanguages(ProblemCode problem) {
      String address = "/api/v1/problems/" + problem.code();
      when()
          .get(address)
          .then()
          .statusCode(200)
          .body("type", is(address))
          .body("status", is(problem.status()))
          .body("title.ja", not(blankOrNullString()))
          .body("meaning.ja", not(blankOrNullString()))
          .body("meaning.en", not(containsString("{0}")));
      assertThat(given().header("Accept", "text/html,*/*;q=0.8").get(address).asString())
          .contains("<section lang=\"en\">", "<section lang=\"ja\">", problem.code());
    }

    @Test
    void aProblemNamesTheAddressOfItsMeaning() {
      String type = when().get("/api/v1/talks/none").then().statusCode(404).extract().path("type");
      when().get(type).then().statusCode(200).body("code", is("not-found"));
    }

    @Test
    void thereIsAListOfAllCodes() {
      when()
          .get("/api/v1/problems")
          .then()
          .statusCode(200)
          .body("problems.code", hasItems("not-found", "method-not-allowed", "storage-full"))
          .body("errors.code", hasItems("not-a-date", "unknown-member"));
      given()
          .header("Accept", "text/html")
          .get("/api/v1/problems")
          .then()
          .contentType(startsWith("text/html"))
          .body(containsString("/api/v1/problems/not-found"));
      when().get("/api/v1/problems/no-such-code").then().statusCode(404);
    }
  }

  @Nested
  class Methods {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "/api/v1 | GET, HEAD, OPTIONS",
          "/api/v1/talks | GET, HEAD, OPTIONS, POST",
          "/api/v1/talks/x | DELETE, GET, HEAD, OPTIONS, PATCH, PUT",
          "/api/v1/talks/facets | GET, HEAD, OPTIONS",
          "/api/v1/talks/x.ics | GET, HEAD, OPTIONS",
          "/api/v1/talks/x/revert | OPTIONS, POST",
          "/api/v1/series/dlap/sessions | GET, HEAD, OPTIONS",
          "/api/v1/oai | GET, HEAD, OPTIONS, POST",
          "/dlap/58 | GET, HEAD, OPTIONS",
          "/files/0000000000000000000000000000000000000000000000000000000000000000/a.pdf | GET,"
              + " HEAD, OPTIONS",
          "/app/main.js | GET, HEAD, OPTIONS",
          "/q/health | GET, HEAD, OPTIONS",
        })
    void optionsAndA405NameTheMethodsOfTheResource(String path, String methods) {
      when().options(path).then().statusCode(204).header("Allow", is(methods));
      String other = methods.contains("DELETE") ? "TRACE" : "DELETE";
      given()
          .request(other, path)
          .then()
          .statusCode(405)
          .header("Allow", is(methods))
          .body("code", is("method-not-allowed"));
    }

    @Test
    void aWriteToAnUnknownPathRequiresATokenFirst() {
      when().delete("/api/v1/nothing").then().statusCode(401);
      when().options("/api/v1/nothing").then().statusCode(404).body("code", is("not-found"));
      when().post("/api/v1/talks").then().statusCode(401);
    }

    @Test
    void aPreflightIsAnsweredAsBefore() {
      given()
          .header("Origin", "https://elsewhere.example")
          .header("Access-Control-Request-Method", "DELETE")
          .options("/api/v1/talks/x")
          .then()
          .statusCode(200)
          .header("Access-Control-Allow-Methods", containsString("DELETE"));
    }
  }

  @Nested
  class Negotiation {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "/api/v1/talks | application/json;q=0",
          "/api/v1/series/dlap | application/json;q=0, application/*;q=0.000, text/calendar;q=0",
          "/api/v1/statistics | text/html",
          "/api/v1/changes?since=0&limit=1 | text/csv",
          "/api/v1/changes?since=0&limit=1 | application/json;q=0",
          "/api/v1/imports/template.csv | application/json",
          "/api/v1/programme | text/csv",
          "/api/v1 | application/json;q=0.0, text/html",
        })
    void whatIsNotAcceptedIsNotSent(String path, String accept) {
      given()
          .header("Accept", accept)
          .get(path)
          .then()
          .statusCode(406)
          .body("code", is("not-acceptable"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "/api/v1/changes?since=0&limit=1 | application/json;q=0, */* | application/x-ndjson",
          "/api/v1/changes?since=0&limit=1 | application/x-ndjson | application/x-ndjson",
          "/api/v1/changes?since=0&limit=1 | */* | application/json",
          "/api/v1/imports/template.csv | text/csv | text/csv",
          "/api/v1/imports/template.csv | text/html,*/*;q=0.8 | text/csv",
          "/api/v1/talks | text/html,*/*;q=0.1 | application/json",
          "/api/v1/talks.ics | application/json | text/calendar",
        })
    void whatIsAcceptedIsSent(String path, String accept, String type) {
      given()
          .header("Accept", accept)
          .get(path)
          .then()
          .statusCode(200)
          .contentType(startsWith(type));
    }
  }

  @Nested
  class Together {
    @ParameterizedTest
    @CsvSource({
      "/api/v1/series/dlap/sessions/58, talks, talks.title.ja, パーシステントホモロジーと機械学習",
      "/api/v1/series/mlphys, sessions, sessions.numbers.flatten().series, mlphys",
    })
    void expandAddsTheRequestedResources(
        String path, String expansion, String member, String value) {
      when().get(path).then().body("$", not(hasKey(expansion)));
      String tag =
          when()
              .get(path + "?expand=" + expansion)
              .then()
              .statusCode(200)
              .body(member, hasItem(value))
              .extract()
              .header("ETag");
      assertThat(tag).isNotEqualTo(when().get(path).header("ETag"));
      when()
          .get(path + "?lang=ja&fields=revision&expand=" + expansion)
          .then()
          .body("$", not(hasKey("start")))
          .body(expansion, not(blankOrNullString()));
      when()
          .get(path + "?expand=all")
          .then()
          .statusCode(400)
          .body("errors[0].allowed", is(List.of(expansion)));
    }

    @Test
    void aTalkBringsItsWholeSessionAndASpeakerTheirTalks() {
      String talk = when().get("/api/v1/talks?limit=1").path("items[0].id");
      when()
          .get("/api/v1/talks/" + talk + "?expand=session")
          .then()
          .body("session.revision", greaterThan(0));
      String speaker = when().get("/api/v1/talks/" + talk).path("speakers[0].id");
      when()
          .get("/api/v1/speakers/" + speaker + "?expand=talks&lang=en")
          .then()
          .body("talks.id", hasItem(talk))
          .body("talks[0].session.id", not(blankOrNullString()));
    }
  }

  @Nested
  class Spellings {
    @ParameterizedTest
    @CsvSource({
      "/api/v1/talks/?limit=1, /api/v1/talks?limit=1",
      "/api/v1/%74alks?limit=1, /api/v1/talks?limit=1",
      "/api/v1/series/../talks?limit=1, /api/v1/talks?limit=1",
      "/api/v1/talks;x=1?limit=1, /api/v1/talks?limit=1",
      "/openapi.yaml, /api/v1/openapi.yaml"
    })
    void anotherSpellingOfAPathLeadsToTheCanonicalOne(String spelling, String canonical) {
      given()
          .urlEncodingEnabled(false)
          .redirects()
          .follow(false)
          .get(spelling)
          .then()
          .statusCode(308)
          .header("Location", is(canonical));
      given().urlEncodingEnabled(false).get(spelling).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
      "POST, /api/v1/registrations/../webhooks, 308",
      "POST, /api/v1/invitations/x/../../imports, 308",
      "DELETE, /api/v1/invitations/..;a/files/unused, 308",
      "POST, /api/v1/registrations/%2e%2E/talks/batch, 308",
      "POST, /api/v1/registrations/..%2Fwebhooks, 404",
      "POST, /api/v1/registrations/..%5Cwebhooks, 404",
      "GET, /api/v1/series%2Fdlap, 404",
    })
    void noSpellingLeadsPastTheDoorOfAnotherResource(String method, String path, int status) {
      given()
          .urlEncodingEnabled(false)
          .redirects()
          .follow(false)
          .contentType("application/json")
          .body("{}")
          .request(method, path)
          .then()
          .statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/v1/talks/%25",
          "/api/v1/talks/%25.ics",
          "/api/v1/series/100%25zz/sessions",
          "/api/v1/series/dlap/sessions/%25",
          "/api/v1/registrations/%25",
          "/api/v1/invitations/a%25b",
          "/api/v1/problems/%25",
          "/registrations/%25",
          "/sign-up/dlap/%25",
          "/talks/%25",
          "/api/v1/talks/%2525",
        })
    void anEncodedPercentSignIsACharacterLikeOthers(String path) {
      given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    void anIdMayBeInCapitals() {
      String id = when().get("/api/v1/talks?limit=1").path("items[0].id");
      String capitals = id.toUpperCase(Locale.ROOT);
      when().get("/api/v1/talks/" + capitals).then().statusCode(200).body("id", is(id));
      String speaker = when().get("/api/v1/talks/" + id).path("speakers[0].id");
      when()
          .get("/api/v1/talks?speaker=" + speaker.toUpperCase(Locale.ROOT))
          .then()
          .statusCode(200)
          .body("items.id", hasItem(id));
    }

    @Test
    void aLanguageMayBeInCapitalsAndMustBeRegistered() {
      int japanese = when().get("/api/v1/talks?language=ja").path("total");
      when().get("/api/v1/talks?language=JA").then().body("total", is(japanese));
      when().get("/api/v1/talks?language=zh-hant").then().statusCode(200).body("total", is(0));
      when()
          .get("/api/v1/talks?language=jp")
          .then()
          .statusCode(400)
          .body("errors[0].code", is("not-a-language"))
          .body("errors[0].allowed", hasItems("en", "ja"));
    }
  }
}
