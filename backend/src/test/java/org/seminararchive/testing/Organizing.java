package org.seminararchive.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/**
 * Test profile for writes: its own database, a known admin token, and limits that tests do not
 * reach. Tests share the application, so each creates the resources that it changes.
 */
public class Organizing implements QuarkusTestProfile {
  public static final String ADMIN = "dlap_" + "story-admin-".repeat(4);

  @Override
  public Map<String, String> getConfigOverrides() {
    String unreached = "1000000";
    return Map.of(
        "seminar.admin-token",
        ADMIN,
        "seminar.limits.failed-authentications-per-minute",
        unreached,
        "seminar.limits.writes-per-minute",
        unreached,
        "seminar.limits.sign-ups-per-minute",
        unreached,
        // As in the packaged application. Generating the contract takes a tenth of a start.
        "mp.openapi.scan.disable",
        "true",
        "quarkus.smallrye-openapi.ignore-static-document",
        "true",
        "quarkus.smallrye-openapi.enabled",
        "false");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(Database.class));
  }

  /** A request with the admin token. */
  public static RequestSpecification asAdmin() {
    return as(ADMIN);
  }

  public static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token).contentType("application/json");
  }

  /** A new token with these scopes. */
  public static String tokenFor(String... scopes) {
    return asAdmin()
        .body(Map.of("holder", "Organizer", "scopes", List.of(scopes)))
        .post("/api/v1/tokens")
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  /**
   * A talk in a new series.
   *
   * @param slug of the series
   * @return path of the talk
   */
  public static String talkOfNewSeries(String slug) {
    asAdmin()
        .body(
            """
            {"slug":"%s","name":{"en":"Files"},"shortName":{"en":"F"},"timeZone":"UTC"}\
            """
                .formatted(slug))
        .post("/api/v1/series")
        .then()
        .statusCode(201);
    return "/api/v1/talks/"
        + announce(
                """
                {"title":null,"speakers":[{"name":{"ja":"%s"}}],
                 "session":{"start":"2033-04-01T10:30:00Z","series":["%s"]}}\
                """
                    .formatted(Sides.somebody(), slug))
            .extract()
            .path("id");
  }

  /** Creates a talk and returns the response. */
  public static ValidatableResponse announce(String talk) {
    return asAdmin().body(talk).post("/api/v1/talks").then().statusCode(201);
  }

  /** Current ETag of a URL. */
  public static String tagOf(String address) {
    return given().get(address).then().statusCode(200).extract().header("ETag");
  }
}
