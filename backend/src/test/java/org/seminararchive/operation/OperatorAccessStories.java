package org.seminararchive.operation;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.access.PersonalSecret;
import org.seminararchive.testing.Organizing;

@QuarkusTest
@TestProfile(Organizing.class)
class OperatorAccessStories {
  @Nested
  class AnOutsider {
    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started", "/q/health"})
    void seesThatTheServerIsUp(String path) {
      when().get(path).then().statusCode(200).body("status", is("UP")).body("checks", hasSize(0));
      as("x".repeat(40)).get(path).then().statusCode(200).body("checks", hasSize(0));
    }

    @Test
    void seesNoMetrics() {
      when().get("/q/metrics").then().statusCode(401).body("code", is("unauthorized"));
      as(tokenFor("write:none")).get("/q/metrics").then().statusCode(401);
    }
  }

  @Nested
  class AnOperator {
    @Test
    void seesTheDetailsOfTheHealth() {
      asAdmin()
          .get("/q/health/ready")
          .then()
          .statusCode(200)
          .body("checks.name", hasItem("archive"))
          .body("checks.find { it.name == 'archive' }.data.revision", greaterThanOrEqualTo(0))
          .body("checks.find { it.name == 'archive' }.data.troubles", is(""));
    }

    @Test
    void seesNoSecretOfSomebodyWhoMistypedALink() {
      String secret = PersonalSecret.create();
      when().post("/en/registrations/" + secret).then().statusCode(401);
      when().post("/Invitations/" + secret.substring(1)).then().statusCode(401);
      asAdmin()
          .get("/q/metrics")
          .then()
          .statusCode(200)
          .body(containsString("/{secret}"))
          .body(not(containsString(secret.substring(1))));
    }

    @Test
    void readsTheMetricsOfTheArchive() {
      when().get("/api/v1/talks/no-such-talk").then().statusCode(404);
      asAdmin()
          .get("/q/metrics")
          .then()
          .statusCode(200)
          .body(
              allOf(
                  containsString("seminar_talks "),
                  containsString("seminar_changes_total"),
                  containsString("seminar_refusals_total{code=\"not-found\"}"),
                  containsString("seminar_search_revision"),
                  containsString("seminar_disk_free_bytes"),
                  containsString("seminar_trouble{trouble=\"DISK_FULL\"} 0.0")));
    }
  }

  @Nested
  class ARequest {
    @Test
    void keepsTheIdThatItBrings() {
      given()
          .header("X-Request-Id", "proxy-1.2_3")
          .get("/api/v1/series")
          .then()
          .header("X-Request-Id", "proxy-1.2_3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<x>", "ア"})
    void getsANewIdInsteadOfAnInvalidOne(String id) {
      given()
          .header("X-Request-Id", id)
          .get("/api/v1/talks/none")
          .then()
          .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"));
      given()
          .header("X-Request-Id", "x".repeat(65))
          .get("/")
          .then()
          .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"));
    }

    @Test
    void isNotAnsweredWithoutAHost() {
      given().header("Host", "a b").get("/api/v1/series").then().statusCode(400);
    }
  }

  @Nested
  class ABrowser {
    @Test
    void pagesMayNotUseDevices() {
      when().get("/").then().header("Permissions-Policy", containsString("camera=()"));
    }

    @Test
    void swaggerUiCannotReadTheStorageOfOrganizers() {
      when()
          .get("/api/")
          .then()
          .header("Content-Security-Policy", containsString("sandbox allow-scripts"))
          .header("Content-Security-Policy", not(containsString("allow-same-origin")));
    }
  }
}
