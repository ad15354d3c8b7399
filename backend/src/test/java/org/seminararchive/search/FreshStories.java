package org.seminararchive.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.OnEveryIndex;
import org.seminararchive.testing.Organizing;

/** Read-your-writes: a search finds every committed write and no deleted resource. */
@OnEveryIndex
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class FreshStories {
  private static final String TALK =
      """
      {"title": {"ja": "%s"}, "speakers": [{"name": {"ja": "%s"}}],
       "session": {"start": "2027-03-04T10:30:00+09:00", "series": ["dlap"]}}""";

  private static io.restassured.response.ValidatableResponse find(String q) {
    return given().queryParam("q", q).get("/api/v1/talks").then().statusCode(200);
  }

  @Test
  void aTalkIsFoundAsSoonAsItIsAnnounced() {
    String id = announce(TALK.formatted("渦糸結晶の逆問題", "検索 一郎")).extract().path("id");
    find("渦糸結晶").body("items.id", hasItem(id));
    find("検索一郎").body("items.id", hasItem(id));
    given()
        .queryParam("q", "渦糸結晶")
        .get("/api/v1/talks/facets")
        .then()
        .body("total", is(1))
        .body("facets.year[0].value", is("2027"));
  }

  @Test
  void aCorrectedTitleIsFoundAndTheOldOneIsNot() {
    String id = announce(TALK.formatted("鏡像反転の誤記", "検索 二郎")).extract().path("id");
    find("鏡像反転").body("total", is(1));
    String at = "/api/v1/talks/" + id;
    asAdmin()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", tagOf(at))
        .body("{\"title\": {\"ja\": \"螺旋転位の訂正\"}}")
        .patch(at)
        .then()
        .statusCode(200);
    find("鏡像反転").body("total", is(0));
    find("螺旋転位").body("items.id", hasItem(id));
  }

  @Test
  void aDeletedTalkIsNotFound() {
    String at =
        "/api/v1/talks/" + announce(TALK.formatted("消滅演算子の消滅", "検索 三郎")).extract().path("id");
    find("消滅演算子").body("total", is(1));
    asAdmin().header("If-Match", tagOf(at)).delete(at).then().statusCode(204);
    find("消滅演算子").body("items", empty());
  }

  @Test
  void talksAreFoundByTheNewNameOfTheirSpeaker() {
    var talk = announce(TALK.formatted("改名の前後", "検索 四郎"));
    String id = talk.extract().path("id");
    String speaker = "/api/v1/speakers/" + talk.extract().path("speakers[0].id");
    asAdmin()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", tagOf(speaker))
        .body("{\"name\": {\"ja\": \"探索 四郎左衛門\"}}")
        .patch(speaker)
        .then()
        .statusCode(200);
    find("探索四郎左衛門").body("items.id", hasItem(id));
    find("検索四郎").body("total", is(0));
    given()
        .queryParam("q", "四郎左衛門")
        .get("/api/v1/speakers")
        .then()
        .body("total", is(1))
        .body("items[0].talkCount", is(1));
  }

  @Test
  void aMergedSpeakersTalksAreFoundByBothIds() {
    var first = announce(TALK.formatted("同一人物その一", "検索 五郎"));
    var second = announce(TALK.formatted("同一人物その二", "檢索 伍郎"));
    String stays = first.extract().path("speakers[0].id");
    String goes = second.extract().path("speakers[0].id");
    String at = "/api/v1/speakers/" + goes;
    asAdmin()
        .header("If-Match", tagOf(at))
        .body("{\"into\": \"%s\"}".formatted(stays))
        .post(at + "/merge")
        .then()
        .statusCode(200);
    for (String id : new String[] {stays, goes}) {
      given()
          .queryParam("speaker", id)
          .queryParam("q", "同一人物")
          .get("/api/v1/talks")
          .then()
          .body("total", is(2));
    }
  }

  @Test
  void talksAreFoundByTheVenueToWhichTheirSessionMoves() {
    var talk = announce(TALK.formatted("会場の変更", "検索 六郎"));
    String session = "/api/v1/sessions/" + talk.extract().path("session.id");
    asAdmin()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", tagOf(session))
        .body(
            "{\"venue\": {\"ja\": \"新設観測棟\"}, \"start\": \"2028-05-05T10:30:00+09:00\", \"end\": null}")
        .patch(session)
        .then()
        .statusCode(200);
    given()
        .queryParam("q", "新設観測棟")
        .queryParam("year", "2028")
        .get("/api/v1/talks")
        .then()
        .body("total", is(1));
  }
}
