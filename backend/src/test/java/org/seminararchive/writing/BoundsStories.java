package org.seminararchive.writing;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.asAdmin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** Texts up to the documented length are accepted, whatever characters they consist of. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class BoundsStories {
  /** One character, two UTF-16 units. */
  private static final String WIDE = "𠮷";

  /** One character, two in JSON. */
  private static final String QUOTE = "\"";

  private static final String TALK =
      "{\"title\":{\"en\":\"T\"},\"session\":{\"start\":\"2029-01-11T10:30:00+09:00\",\"series\":[\"dlap\"]}}";

  @Inject EntityManager entities;

  @Test
  void theLongestTalkOfTheWidestCharactersIsKept() {
    for (String character : List.of(WIDE, QUOTE, "あ")) {
      var talk =
          Map.of(
              "title", text(character, 500),
              "part", text(character, 100),
              "abstract", text(character, 20_000),
              "remarks", text(character, 5000),
              "speakers",
                  List.of(
                      Map.of(
                          "name",
                          text("人" + character, 199 / 2),
                          "affiliation",
                          text(character, 300))),
              "materials",
                  List.of(Map.of("kind", "web", "label", text(character, 300), "url", url())),
              "references",
                  List.of(
                      Map.of(
                          "label", character.repeat(50),
                          "text", character.repeat(2000),
                          "doi", "10.1000/" + character.repeat(292),
                          "url", url())),
              "session",
                  Map.of(
                      "start", "2029-02-01T10:30:00+09:00",
                      "series", List.of("dlap"),
                      "title", text(character, 500),
                      "venue", text(character, 300),
                      "streamingVenue", text(character, 300),
                      "remarks", text(character, 5000),
                      "participation", Map.of("mode", "none", "advice", text(character, 5000)),
                      "coHosts",
                          IntStream.range(0, 5)
                              .mapToObj(i -> Map.of("name", text(character, 200), "url", url()))
                              .toList()));
      String id =
          asAdmin()
              .body(json(talk))
              .post("/api/v1/talks")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      when()
          .get("/api/v1/talks/" + id)
          .then()
          .statusCode(200)
          .body("title.en", is(character.repeat(500)));
    }
  }

  @Test
  void theLongestSeriesAndHolderAreKept() {
    for (String character : List.of(WIDE, QUOTE)) {
      var series =
          Map.of(
              "slug", "long-" + UUID.randomUUID().toString().substring(0, 8),
              "name", text(character, 300),
              "shortName", text(character, 80),
              "description", text(character, 5000),
              "timeZone", "Asia/Tokyo",
              "homePage", url(),
              "organizers",
                  IntStream.range(0, 20)
                      .mapToObj(
                          i ->
                              Map.of(
                                  "name",
                                  text(character, 200),
                                  "affiliation",
                                  text(character, 200)))
                      .toList(),
              "workshops",
                  IntStream.range(0, 20)
                      .mapToObj(i -> Map.of("title", text(character, 300), "url", url()))
                      .toList(),
              "participation",
                  Map.of(
                      "mode", "external",
                      "advice", text(character, 5000),
                      "signUpUrl", url(),
                      "signOffUrl", url()),
              "defaults", Map.of("venue", text(character, 300)));
      asAdmin().body(json(series)).post("/api/v1/series").then().statusCode(201);
      String token =
          asAdmin()
              .body(Map.of("holder", character.repeat(200), "scopes", List.of("write:dlap")))
              .post("/api/v1/tokens")
              .then()
              .statusCode(201)
              .extract()
              .path("token");
      Organizing.as(token).body(TALK).post("/api/v1/talks").then().statusCode(201);
    }
  }

  @Test
  void aKeyIsFreeAgainAfterADay() {
    String key = UUID.randomUUID().toString();
    String first = post(key);
    assertThat(post(key)).isEqualTo(first);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("update idempotency set at = ?1 where idempotency_key = ?2")
                    .setParameter(1, Instant.now().minus(Duration.ofHours(25)))
                    .setParameter(2, key)
                    .executeUpdate());
    String second = post(key);
    assertThat(second).isNotEqualTo(first);
    assertThat(post(key)).isEqualTo(second);
  }

  @Test
  void aBatchThatIsLongerThanAColumnIsRepeated() {
    String key = UUID.randomUUID().toString();
    String first = postBatch(key, 60);
    assertThat(first.length()).isGreaterThan(1_000_000);
    assertThat(postBatch(key, 60)).isEqualTo(first);
  }

  @Test
  @Tag("all")
  void fiveHundredTalksOfTwentyKilobytesFitInABatch() {
    asAdmin()
        .contentType("application/x-ndjson")
        .body(batch(500))
        .post("/api/v1/talks/batch?dryRun=true")
        .then()
        .statusCode(200);
  }

  private static String postBatch(String key, int talks) {
    return asAdmin()
        .contentType("application/x-ndjson")
        .header("Idempotency-Key", key)
        .body(batch(talks))
        .post("/api/v1/talks/batch")
        .then()
        .statusCode(201)
        .extract()
        .asString();
  }

  /** Talks of 20 kB, one a line. */
  private static byte[] batch(int talks) {
    String talk =
        "{\"abstract\":{\"en\":\"%s\"},\"session\":{\"start\":\"2029-01-01T10:00:00+09:00\",\"series\":[\"dlap\"]}}\n"
            .formatted("a long story ".repeat(1530));
    return talk.repeat(talks).getBytes(StandardCharsets.UTF_8);
  }

  private static String post(String key) {
    return asAdmin()
        .header("Idempotency-Key", key)
        .body(TALK)
        .post("/api/v1/talks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  // Without escapes: six bytes per character would exceed the limit of the body.
  private static byte[] json(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text in the maximum number of languages. */
  private static Map<String, String> text(String character, int length) {
    return Stream.of("en", "ja", "fr", "de", "zh-Hant-TW")
        .collect(Collectors.toMap(tag -> tag, tag -> character.repeat(length)));
  }

  /** A URL of maximum length: each of these characters takes twelve characters in a URI. */
  private static String url() {
    return "https://example.org/" + WIDE.repeat(165);
  }
}
