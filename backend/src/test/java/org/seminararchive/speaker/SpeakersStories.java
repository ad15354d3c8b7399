package org.seminararchive.speaker;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
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
    void namesAreInOrderOfTheirReadingAlsoOverPages() {
      List<String> names = names("/api/v1/speakers?limit=6");
      assertThat(names)
          .hasSize(53)
          .containsSubsequence(
              "蘆田祐人", "池祐一", "石川勲", "一木輝久", "乾幸地", "大塚啓", "樺島祥介", "北沢正清", "三内顕義", "園田翔", "田中章詞",
              "中郷孝祐", "野村悠祐", "橋本幸士", "林祐輔", "松原崇", "山内紫", "吉野元")
          .containsSubsequence("吉野元", "Dimitrios Bachtis", "Pim de Haan", "Lei Wang");
      List<String> back = names("/api/v1/speakers?limit=6&sort=-name");
      Collections.reverse(back);
      assertThat(back).isEqualTo(names);
    }

    @Test
    void namesAreInOrderOfTheirLatinFormOnRequest() {
      assertThat(names("/api/v1/speakers?limit=9&sort=latinName"))
          .hasSize(53)
          .containsSubsequence(
              "蘆田祐人", "Dimitrios Bachtis", "Pim de Haan", "橋本幸士", "Daniel Kunin", "大槻東巳", "吉岡信行");
    }

    @Test
    void aSpeakerSaysUnderWhichHeadingTheyStand() {
      assertThat(speaker("橋本幸士")).containsEntry("heading", Map.of("ja", "は", "en", "H"));
      when()
          .get("/api/v1/speakers/" + speaker("Pim de Haan").get("id") + "?lang=ja")
          .then()
          .body("heading", is("H"));
    }

    private List<String> names(String first) {
      List<String> names = new ArrayList<>();
      for (String next = first; next != null; ) {
        var page = given().urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
        List<Map<String, String>> items = page.path("items.name");
        items.forEach(name -> names.add(name.values().iterator().next()));
        next = page.path("next");
      }
      return names;
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
