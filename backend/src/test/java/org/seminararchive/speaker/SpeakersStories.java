package org.seminararchive.speaker;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Database;

@QuarkusTest
@WithTestResource(Database.class)
@Tag("postgresql")
class SpeakersStories {
  @Nested
  class AsVisitor {
    @Test
    void thereAre53People() {
      when().get("/api/v1/speakers").then().statusCode(200).body("total", is(53));
    }

    @Test
    void twoTanakasAreTwoPeople() {
      assertThat(speaker("田中章詞")).isNotEqualTo(speaker("Hidenori Tanaka"));
    }

    @Test
    void aSpeakerIsShownWithTheirLatestAffiliationAndNumberOfTalks() {
      assertThat(speaker("橋本幸士"))
          .containsEntry("talkCount", 3)
          .containsEntry("affiliation", Map.of("ja", "京都大"));
      when()
          .get("/api/v1/speakers/" + speaker("橋本幸士").get("id"))
          .then()
          .statusCode(200)
          .body("talkCount", is(3))
          .body("affiliation.ja", is("京都大"));
    }

    @Test
    void anUnknownAffiliationIsAbsent() {
      when()
          .get("/api/v1/speakers/" + speaker("高木志郎").get("id"))
          .then()
          .body("", not(hasKey("affiliation")));
    }

    @Test
    void theMisprintedNameIsTheRightPerson() {
      assertThat(speaker("松原崇")).containsEntry("talkCount", 1);
      assertThat(speaker("松原祟")).isNull();
    }

    private Map<String, Object> speaker(String name) {
      List<Map<String, Object>> all = when().get("/api/v1/speakers?limit=100").path("items");
      return all.stream()
          .filter(s -> ((Map<?, ?>) s.get("name")).containsValue(name))
          .findFirst()
          .orElse(null);
    }
  }
}
