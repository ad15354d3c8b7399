package org.seminararchive.series;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Database;

@QuarkusTest
@WithTestResource(Database.class)
@Tag("postgresql")
class SeriesStories {
  @Nested
  class AsVisitor {
    @Test
    void thereAreTwoSeries() {
      when()
          .get("/api/v1/series")
          .then()
          .statusCode(200)
          .body("total", is(2))
          .body("items.slug", contains("dlap", "mlphys"));
    }

    @Test
    void aSeriesNamesItsOrganizersFundingAndWorkshops() {
      when()
          .get("/api/v1/series/dlap")
          .then()
          .body("name.ja", is("ディープラーニングと物理学 オンライン"))
          .body("timeZone", is("Asia/Tokyo"))
          .body("organizers.name.ja", contains("橋本幸士", "富谷昭夫", "永井佑紀", "田中章詞"))
          .body("organizers.affiliation.ja", contains("京都大", "大阪国際工科専門職大学", "東京大", "理研iTHEMS"))
          .body("funding.text.ja", containsString("学習物理学の創成"))
          .body("registration.text.ja", containsString("登録する際のメールアドレスは"))
          .body("workshops", hasSize(3));
      when()
          .get("/api/v1/series/mlphys")
          .then()
          .body("organizers.name.ja", contains("橋本幸士", "広野雄士", "三内顕義", "金子隆威"));
    }

    @Test
    void aSeriesThatIsNotThereIs404() {
      when().get("/api/v1/series/nope").then().statusCode(404);
    }
  }
}
