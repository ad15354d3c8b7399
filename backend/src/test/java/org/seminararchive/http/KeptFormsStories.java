package org.seminararchive.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Organizing;

/** Normalized forms of equivalent inputs. */
@QuarkusTest
@TestProfile(Organizing.class)
class KeptFormsStories {
  @Inject EntityManager entities;

  private static final String TALKS = "/api/v1/talks";

  @Test
  void aLanguageIsKeptInItsUsualCaseAndFoundInAny() {
    String id =
        announced("\"language\":\"ZH-hant\",\"title\":{\"ZH-HANT\":\"題\"}")
            .body("language.code", is("zh-Hant"))
            .body("title", hasKey("zh-Hant"))
            .extract()
            .path("id");
    when().get(TALKS + "/facets").then().body("facets.language.value", hasItem("zh-Hant"));
    for (String form : new String[] {"zh-Hant", "zh-hant", "ZH-HANT"}) {
      when().get(TALKS + "?language=" + form).then().body("items.id", contains(id));
    }
    asAdmin().header("If-Match", "*").delete(TALKS + "/" + id).then().statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"language\":\"jp\"",
        "\"language\":{\"code\":\"jp\",\"basis\":\"inferred\"}",
        "\"title\":{\"jp\":\"題\"}",
        "\"session\":{\"venue\":{\"jp\":\"京都\"},\"start\":\"2031-06-01T10:30:00+09:00\",\"series\":[\"dlap\"]}",
      })
  void aLanguageThatIsNoneIsRefusedWithTheOneThatMayBeMeant(String members) {
    String body =
        members.contains("session")
            ? "{" + members + "}"
            : "{" + members + ",\"session\":" + SESSION + "}";
    asAdmin()
        .body(body)
        .post(TALKS + "?dryRun=true")
        .then()
        .statusCode(422)
        .body("errors[0].code", is("mistaken-language-tag"))
        .body("errors[0].allowed", contains("ja"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://日本語.jp/スライド.pdf,"
        + " https://xn--wgv71a119e.jp/%E3%82%B9%E3%83%A9%E3%82%A4%E3%83%89.pdf",
    "https://example.org/my slides.pdf, https://example.org/my%20slides.pdf",
  })
  void anAddressIsKeptAsAUri(String copied, String uri) {
    String address =
        TALKS
            + "/"
            + announced(
                    """
                    "materials":[{"kind":"slides","label":{"ja":"資料"},"url":"%s"}],
                    "references":[{"text":"a work","url":"%s"}]"""
                        .formatted(copied, copied))
                .body("materials[0].url", is(uri))
                .body("references[0].url", is(uri))
                .extract()
                .path("id");
    // Sending back a response changes nothing.
    String tag = tagOf(address);
    asAdmin()
        .header("If-Match", tag)
        .body(when().get(address).asString())
        .put(address)
        .then()
        .statusCode(200)
        .header("ETag", is(tag));
  }

  @Test
  void anAddressThatWasKeptOtherwiseIsGivenAsAUri() {
    String id =
        announced(
                "\"materials\":[{\"kind\":\"web\",\"label\":{\"ja\":\"資料\"},\"url\":\"https://example.org/\"}]")
            .extract()
            .path("id");
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("update talk_material set url = ?1 where talk_id = ?2")
                    .setParameter(1, "https://example.org/旧 資料.pdf")
                    .setParameter(2, UUID.fromString(id))
                    .executeUpdate());
    when()
        .get(TALKS + "/" + id)
        .then()
        .body("materials[0].url", is("https://example.org/%E6%97%A7%20%E8%B3%87%E6%96%99.pdf"));
  }

  @Test
  void anAddressIsNoLongerThanAUriMayBe() {
    String members =
        "\"materials\":[{\"kind\":\"web\",\"label\":{\"ja\":\"資料\"},\"url\":\"https://example.org/%s\"}]"
            .formatted("あ".repeat(1000));
    asAdmin()
        .body("{" + members + ",\"session\":" + SESSION + "}")
        .post(TALKS)
        .then()
        .statusCode(422)
        .body("errors[0].code", is("too-long"))
        .body("errors[0].pointer", is("/materials/0/url"));
  }

  @Test
  void textIsKeptComposed() {
    announced("\"title\":{\"ja\":\"か\u3099くしゅう\",\"en\":\"Scho\u0308n\"}")
        .body("title.ja", is("がくしゅう"))
        .body("title.en", is("Schön"));
  }

  @Test
  void anIdInABodyMayBeInCapitals() {
    String id = announced("\"part\":{\"ja\":\"一\"}").extract().path("session.id");
    asAdmin()
        .body("{\"session\":{\"id\":\"%s\"}}".formatted(id.toUpperCase(Locale.ROOT)))
        .post(TALKS + "?dryRun=true")
        .then()
        .statusCode(200)
        .body("session.id", is(id));
  }

  @Test
  void aTagThatAProxyHasWeakenedStillNamesTheVersion() {
    String address = TALKS + "/" + announced("\"part\":{\"ja\":\"一\"}").extract().path("id");
    asAdmin()
        .header("If-Match", "W/" + tagOf(address))
        .body("{\"part\":{\"ja\":\"二\"}}")
        .contentType("application/merge-patch+json")
        .patch(address)
        .then()
        .statusCode(200);
  }

  @Test
  void aStalePreconditionReturnsTheTagOfARead() {
    String address = TALKS + "/" + announced("\"part\":{\"ja\":\"一\"}").extract().path("id");
    for (String codings : new String[] {"identity", "gzip"}) {
      String now = given().header("Accept-Encoding", codings).get(address).header("ETag");
      asAdmin()
          .header("Accept-Encoding", codings)
          .header("If-Match", "\"1\"")
          .delete(address)
          .then()
          .statusCode(412)
          .header("ETag", is(now));
    }
  }

  @Test
  void everyWriteReturnsTheRemainingQuota() {
    asAdmin()
        .body("{}")
        .post(TALKS)
        .then()
        .statusCode(422)
        .header("RateLimit-Policy", matchesPattern("\"writes\";q=\\d+;w=60"))
        .header("RateLimit", matchesPattern("\"writes\";r=\\d+;t=\\d+"));
    given()
        .header("Authorization", "Bearer " + "x".repeat(40))
        .post(TALKS)
        .then()
        .statusCode(401)
        .header("RateLimit", matchesPattern("\"failed-authentications\";r=\\d+;t=\\d+"));
  }

  private static final String SESSION =
      "{\"start\":\"2031-06-01T10:30:00+09:00\",\"series\":[\"dlap\"]}";

  private static ValidatableResponse announced(String members) {
    return announce("{" + members + ",\"session\":" + SESSION + "}");
  }
}
