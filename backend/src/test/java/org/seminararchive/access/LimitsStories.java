package org.seminararchive.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Strict;

@QuarkusTest
@TestProfile(Strict.class)
class LimitsStories {
  @Test
  void invalidTokensOfOneAddressAreLimited() {
    for (int i = 0; i < Strict.LIMIT; i++) {
      given().delete("/api/v1/talks/1").then().statusCode(401);
    }
    String wait =
        given()
            .delete("/api/v1/talks/1")
            .then()
            .statusCode(429)
            .body("code", is("too-many-requests"))
            .extract()
            .header("Retry-After");
    assertThat(Integer.parseInt(wait)).isBetween(1, 60);
    given().get("/api/v1/tokens/me").then().statusCode(429);
    // The limit on invalid tokens does not affect requests with a valid one.
    asAdmin().get("/api/v1/tokens/me").then().statusCode(200);
  }

  @Test
  void tooManyWritesWithOneTokenHaveToWait() {
    for (int i = 0; i < Strict.LIMIT; i++) {
      asAdmin().delete("/api/v1/talks/1").then().statusCode(404);
    }
    asAdmin().delete("/api/v1/talks/1").then().statusCode(429);
    asAdmin().get("/api/v1/tokens/me").then().statusCode(200);
  }

  @Test
  void tooManySignUpsFromOneAddressHaveToWait() {
    for (int i = 0; i < Strict.LIMIT; i++) {
      given()
          .contentType("application/json")
          .body("{}")
          .post("/api/v1/series/dlap/registrations")
          .then()
          .statusCode(422);
    }
    String link = "/api/v1/registrations/" + "x".repeat(43);
    given().delete(link).then().statusCode(429);
    given().get(link).then().statusCode(404);
    // Metric names contain no secrets, even for requests that are refused early.
    String metrics = asAdmin().get("/q/metrics").then().statusCode(200).extract().asString();
    assertThat(metrics).contains("/api/v1/registrations/{secret}").doesNotContain("xxxxx");
  }
}
