package org.seminararchive.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Organizing;

/** The size of a problem does not depend on the size of the request. */
@QuarkusTest
@TestProfile(Organizing.class)
class BoundedProblemsStories {
  private static final int MOST_BYTES = 16 << 10;

  @Nested
  class AReader {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/v1/talks?fields=%s",
          "/api/v1/sessions?fields=%s",
          "/api/v1/series?fields=%s",
          "/api/v1/speakers?fields=%s",
          "/api/v1/talks?material=%s",
          "/api/v1/talks?year=%s",
          "/api/v1/talks?series=%s"
        })
    void isToldOfTwentyErrorsAtMostHoweverManyWrongValuesThereAre(String address) {
      Response answer = get(address.formatted(words(700)));
      assertThat(answer.statusCode()).isEqualTo(400);
      bounded(answer, 700);
    }

    @Test
    void isToldOfTwentyErrorsAtMostHoweverManyUnknownParametersThereAre() {
      String query =
          IntStream.range(0, 600)
              .mapToObj(i -> "x" + Integer.toString(i, 36))
              .collect(Collectors.joining("&"));
      bounded(get("/api/v1/talks?" + query), 600);
    }

    @Test
    void isToldOnceWhatIsAllowedByThreeErrorsOfTheSameKind() {
      JsonPath problem = get("/api/v1/talks?fields=a,b,c").jsonPath();
      assertThat(problem.getList("errors.code"))
          .containsExactly("unknown-field", "unknown-field", "unknown-field");
      assertThat(problem.<List<String>>getList("errors.allowed").get(0)).contains("title");
      assertThat(problem.getList("errors.allowed").subList(1, 3)).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/v1/talks?sort=%s",
          "/api/v1/talks?%s=1",
          "/api/v1/talks?cursor=%s",
          "/api/v1/talks?q=x&lang=%s",
          "/api/v1/talks/%s",
          "/api/v1/sessions/%s",
          "/api/v1/changes?since=%s",
          "/api/v1/nothing/%s"
        })
    void seesOnlyTheBeginningOfALongValue(String address) {
      Response answer = get(address.formatted("%22".repeat(1200)));
      assertThat(answer.statusCode()).isBetween(400, 404);
      assertThat(answer.asByteArray()).hasSizeLessThan(2500);
    }

    private Response get(String address) {
      return given().urlEncodingEnabled(false).get(address);
    }
  }

  @Nested
  class AnOrganizer {
    @ParameterizedTest
    @ValueSource(
        strings = {"/api/v1/talks", "/api/v1/sessions", "/api/v1/series", "/api/v1/speakers"})
    void isToldOfTwentyErrorsAtMostHoweverManyUnknownMembersThereAre(String address) {
      String body =
          IntStream.range(0, 60_000)
              .mapToObj(i -> "\"x%d\":1".formatted(i))
              .collect(Collectors.joining(",", "{", "}"));
      Response answer = asAdmin().body(body).post(address);
      assertThat(answer.statusCode()).isEqualTo(422);
      bounded(answer, 60_000);
    }

    @Test
    void isToldOfTwentyErrorsAtMostInBatches() {
      String wide = "𠮷".repeat(95);
      String line =
          "{\"title\":{\"%s\":\"\"},\"session\":{\"title\":{\"%s\":1}},\"%s\":1}\n"
              .formatted(wide, wide, wide);
      Response answer =
          asAdmin()
              .contentType("application/x-ndjson")
              .body(line.repeat(300).getBytes(StandardCharsets.UTF_8))
              .post("/api/v1/talks/batch");
      assertThat(answer.statusCode()).isEqualTo(422);
      bounded(answer, 300);
    }

    @Test
    void isToldOfTwentyErrorsAtMostInTheNestedObjectsOfAPatch() {
      String id =
          Organizing.announce(
                  "{\"title\":{\"en\":\"T\"},\"session\":{\"start\":\"2029-03-11T10:30:00+09:00\",\"series\":[\"dlap\"]}}")
              .extract()
              .path("id");
      String members =
          IntStream.range(0, 5000)
              .mapToObj(i -> "\"x%d\":{}".formatted(i))
              .collect(Collectors.joining(",", "{", "}"));
      Response answer =
          asAdmin()
              .header("If-Match", Organizing.tagOf("/api/v1/talks/" + id))
              .contentType("application/merge-patch+json")
              .body("{\"session\":" + members + "}")
              .patch("/api/v1/talks/" + id);
      assertThat(answer.statusCode()).isEqualTo(422);
      bounded(answer, 5000);
    }
  }

  @Nested
  class SomebodyWithManyNamesakes {
    private static final int NAMESAKES = 20;

    /** A name of maximum length in the maximum number of languages. */
    private static final String NAME =
        Stream.of("ja", "en", "zh-Hant", "ko", "de")
            .map(language -> "\"%s\":\"%s\"".formatted(language, "同姓 同名".repeat(40)))
            .collect(Collectors.joining(",", "{", "}"));

    @Test
    void seesAsManyOfThemAsTheAnswerHoldsAndHowManyMoreThereAre() {
      List<String> distinct = new ArrayList<>();
      for (int i = 0; i < NAMESAKES; i++) {
        distinct.add(
            asAdmin()
                .body(Map.of("name", JsonPath.from(NAME).getMap(""), "distinctFrom", distinct))
                .post("/api/v1/speakers")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
      }
      String speakers =
          Stream.generate(() -> "{\"name\":" + NAME + "}")
              .limit(3)
              .collect(Collectors.joining(","));
      Response talk =
          asAdmin()
              .body(
                  """
                  {"speakers":[%s],
                   "session":{"start":"2034-03-11T10:30:00+09:00","series":["dlap"]}}"""
                      .formatted(speakers))
              .post("/api/v1/talks");
      told(talk, 3);
      told(asAdmin().body("{\"name\":" + NAME + "}").post("/api/v1/speakers"), 1);
    }

    private void told(Response answer, int names) {
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.asByteArray()).hasSizeLessThanOrEqualTo(MOST_BYTES);
      List<Map<String, Object>> candidates = answer.jsonPath().getList("candidates");
      assertThat(candidates)
          .hasSize(names)
          .allSatisfy(
              each -> {
                int listed = ((List<?>) each.get("speakers")).size();
                assertThat(listed + (int) each.get("more")).isEqualTo(NAMESAKES);
              });
    }
  }

  /**
   * @param least minimum number of errors in the request
   */
  private static void bounded(Response answer, int least) {
    assertThat(answer.asByteArray()).hasSizeLessThanOrEqualTo(MOST_BYTES);
    List<Map<String, Object>> errors = answer.jsonPath().getList("errors");
    assertThat(errors).hasSizeLessThanOrEqualTo(20);
    var last = errors.get(errors.size() - 1);
    assertThat(last).containsEntry("code", "more-errors");
    int more = Integer.parseInt(last.get("detail").toString().replaceAll("\\D", ""));
    assertThat(errors.size() - 1 + more).isGreaterThanOrEqualTo(least);
    assertThat(errors.stream().filter(e -> e.containsKey("allowed"))).hasSizeLessThanOrEqualTo(1);
  }

  private static String words(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> "x" + Integer.toString(i, 36))
        .collect(Collectors.joining(","));
  }
}
