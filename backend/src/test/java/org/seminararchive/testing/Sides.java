package org.seminararchive.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two series with joint sessions, a third series without joint sessions, and a token for each. No
 * other test writes to these series.
 */
public final class Sides {
  public static final String EAST = "east";
  public static final String WEST = "west";
  public static final String NORTH = "north";

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  public final String east = tokenFor("write:east");
  public final String west = tokenFor("write:west");
  public final String north = tokenFor("write:north");
  public final String both = tokenFor("write:east", "write:west");

  public Sides() {
    for (String slug : List.of(EAST, WEST, NORTH)) {
      if (given().get("/api/v1/series/" + slug).statusCode() == 404) {
        found(slug);
      }
    }
  }

  /** A new unique name. */
  public static String somebody() {
    return "登場人物 " + Integer.toString(PEOPLE.incrementAndGet(), 36);
  }

  /** Creates a talk of this person in a new session of these series. */
  public static ExtractableResponse<Response> talk(String name, String... series) {
    return announce(body(name, series)).extract();
  }

  /** Addresses of a talk in a session of EAST and WEST, and the numbers of the session. */
  public record JointSession(String talk, String session, Map<String, Integer> numbers) {}

  /** Creates a talk of a new person in a new session of EAST and WEST. */
  public static JointSession jointSession() {
    var announced = talk(somebody(), EAST, WEST);
    return new JointSession(
        "/api/v1/talks/" + announced.path("id"),
        "/api/v1/sessions/" + announced.path("session.id"),
        Map.of(
            EAST,
            announced.path("session.numbers[0].number"),
            WEST,
            announced.path("session.numbers[1].number")));
  }

  public static String body(String name, String... series) {
    return """
    {"title":{"ja":"題"},"speakers":[{"name":{"ja":"%s"}}],
     "session":{"start":"2031-05-01T10:30:00+09:00","series":["%s"]}}"""
        .formatted(name, String.join("\",\"", series));
  }

  /** Body of a PATCH that replaces all numbers of a session. */
  public static String numbers(Map<String, Integer> wanted) {
    var all = new StringBuilder("{\"numbers\":[");
    wanted.forEach(
        (slug, number) -> all.append("{\"series\":\"%s\",\"number\":%d},".formatted(slug, number)));
    return all.substring(0, all.length() - 1) + "]}";
  }

  /** A request with the current ETag in {@code If-Match}. */
  public static RequestSpecification on(String token, String address) {
    return as(token).header("If-Match", tagOf(address));
  }

  public static ValidatableResponse patch(String token, String address, String patch) {
    return on(token, address).body(patch).patch(address).then();
  }

  public static ValidatableResponse revert(String token, String address, Object revision) {
    var request = as(token).body(Map.of("revision", revision));
    String tag = given().get(address).header("ETag");
    return (tag == null ? request : request.header("If-Match", tag))
        .post(address + "/revert")
        .then();
  }

  /**
   * Asserts a refusal because of these scopes; if a claim lists several, one of them would suffice.
   */
  public static void lacks(ValidatableResponse answer, String... claims) {
    List<List<String>> missing = answer.statusCode(403).extract().path("missingScopes");
    assertThat(missing).extracting(scopes -> String.join(" / ", scopes)).containsExactly(claims);
    String detail = answer.extract().path("detail");
    assertThat(detail).contains(claims);
  }

  private static void found(String slug) {
    asAdmin()
        .body(
            """
            {"slug":"%1$s","name":{"en":"The %1$s"},"shortName":{"en":"%1$s"},"timeZone":"Asia/Tokyo"}"""
                .formatted(slug))
        .post("/api/v1/series")
        .then()
        .statusCode(201);
  }
}
