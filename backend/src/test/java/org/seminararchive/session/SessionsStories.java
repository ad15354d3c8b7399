package org.seminararchive.session;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Database;

@QuarkusTest
@WithTestResource(Database.class)
@Tag("postgresql")
class SessionsStories {
  private static final String SESSIONS = "/api/v1/sessions";

  @Nested
  class AsVisitor {
    @ParameterizedTest
    @CsvSource({
      "limit=1, 58",
      "year=2023, 10",
      "joint=true, 6",
      "kind=panel, 1",
      "language=en, 10",
      "material=none, 10",
      "'series=mlphys&year=2024', 1",
    })
    void sessionsAreFilteredByWhatTheyAreAndByTheirTalks(String query, int total) {
      when().get(SESSIONS + "?" + query).then().statusCode(200).body("total", is(total));
    }

    @Test
    void aJointSessionIsOneSessionWithTwoNumbers() {
      String asDlap =
          when().get("/api/v1/series/dlap/sessions/58").then().statusCode(200).extract().path("id");
      String asMlphys = when().get("/api/v1/series/mlphys/sessions/6").path("id");
      org.assertj.core.api.Assertions.assertThat(asDlap).isEqualTo(asMlphys);
      when()
          .get(SESSIONS + "/" + asDlap)
          .then()
          .body("numbers.series", contains("mlphys", "dlap"))
          .body("numbers.number", contains(6, 58));
    }

    @Test
    void aSessionListsItsTalksInOrder() {
      String lightning = when().get("/api/v1/series/dlap/sessions/3").path("id");
      when()
          .get(SESSIONS + "/" + lightning + "/talks?sort=-start")
          .then()
          .body("total", is(4))
          .body("items.position", contains(1, 2, 3, 4))
          .body("items.speakers.flatten().name.ja", contains("野村悠祐", "林祐輔", "北沢正清", "大塚啓"));
    }

    @Test
    void aLectureInTwoPartsEndsAtNoon() {
      when()
          .get("/api/v1/series/dlap/sessions/16")
          .then()
          .body("kind", is("lecture"))
          .body("title.ja", is("入門講義「機械学習と物理」"))
          .body("end", is("2020-11-26T12:00:00+09:00"));
    }

    @Test
    void anUnknownEndIsAbsentAndACoHostIsNamed() {
      when()
          .get("/api/v1/series/dlap/sessions/31")
          .then()
          .body("", not(hasKey("end")))
          .body("coHosts.name.en", contains("Quantum Computational Materials Science Roundtable"))
          .body("remarks.ja", containsString("いつもと時間が異なります"));
    }

    @Test
    void sessionsOfLaterYearsComeFirst() {
      when()
          .get(SESSIONS + "?limit=2")
          .then()
          .body("items", hasSize(2))
          .body("items[0].start", is("2024-02-15T10:30:00+09:00"))
          .body("items[0]", not(hasKey("remarks")));
    }
  }

  @Nested
  class AsClientWithMistakes {
    @ParameterizedTest
    @CsvSource({
      "/api/v1/series/dlap/sessions/999",
      "/api/v1/series/dlap/sessions/0",
      "/api/v1/series/dlap/sessions/99999999999",
      "/api/v1/series/nope/sessions/1",
      "/api/v1/sessions/123",
    })
    void aMissingResourceIs404(String path) {
      when().get(path).then().statusCode(404).body("code", is("not-found"));
    }
  }
}
