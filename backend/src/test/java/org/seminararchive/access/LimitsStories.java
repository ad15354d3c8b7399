package org.seminararchive.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

@QuarkusTest
@TestProfile(LimitsStories.Strict.class)
class LimitsStories {
  /** Three of each a minute. */
  public static class Strict extends Organizing {
    @Override
    public Map<String, String> getConfigOverrides() {
      var overrides = new HashMap<>(super.getConfigOverrides());
      overrides.replaceAll((name, value) -> name.startsWith("seminar.limits") ? "3" : value);
      return overrides;
    }
  }

  @Test
  void wrongTokensOfOneAddressAreSoonToldToWait() {
    for (int i = 0; i < 3; i++) {
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
    // Whoever has a valid token is not kept out by somebody else's mistakes.
    asAdmin().get("/api/v1/tokens/me").then().statusCode(200);
  }

  @Test
  void tooManyWritesWithOneTokenHaveToWait() {
    for (int i = 0; i < 3; i++) {
      asAdmin().delete("/api/v1/talks/1").then().statusCode(404);
    }
    asAdmin().delete("/api/v1/talks/1").then().statusCode(429);
    asAdmin().get("/api/v1/tokens/me").then().statusCode(200);
  }
}
