package org.seminararchive.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.OnEveryIndex;
import org.seminararchive.testing.Organizing;

/** Search, identity of people and suggestions use the same folding. */
@OnEveryIndex
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class SpellingStories {
  private static final String PEOPLE = "/api/v1/speakers";
  private static final String TALK =
      """
      {"title": {"ja": "%s"}, "speakers": [{"name": {"ja": "%s"}}],
       "session": {"start": "2033-03-0%dT10:30:00+09:00", "series": ["dlap"]}}\
      """;

  private static String enter(String name) {
    return asAdmin()
        .body(Map.of("name", Map.of("ja", name)))
        .post(PEOPLE)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "辻\uDB40\uDD00畑 花 | 辻畑花",
        "𠮷富 一郎 | 吉富一郎; 吉富; 𠮷富",
        "吉永 一葉 | 𠮷永",
        "Søren Ægidius | Soren; aegidius; SØREN",
        "Łukasz Wójcik | Lukasz; Wojcik; lukas",
        "Đặng Quỳnh | Dang; quynh",
        "Ayşe Yıldız | Yildiz; Ayse",
        "Þórður Guðmundsson | Thordur; Gudmundsson",
        "Jörg Strauß | Jorg; Strauss; Joerg",
        "Róisín O’Neill | O'Neill; ONeill; Neill; O`Neill; O'Nei",
        "Aurélie d'Alembert | Alembert; d’Alembert; d'Alem; dAlembert",
        "Jean\u2010Luc Dupont\u2011Durand | Jean-Luc; Durand; \"Jean Luc\"",
        "\u1100\u1175\u11B7 \u110E\u1165\u11AF\u1109\u116E | 김철수; 김 철수; 철수",
        "ゑつ子 みすゞ | えつ子; みすず",
        "佐佐木 しづか | 佐々木; しずか",
        "Shin'ichi Tomonaka | Shinichi; Shin’ichi",
        "Zoe\u0308 Mu\u0308hlfeld | Zoë; Muhlfeld; Muehlfeld",
      })
  void aPersonIsFoundInEverySpelling(String name, String queries) {
    String id = enter(name);
    for (String q : queries.split("; ")) {
      given().queryParam("q", q).get(PEOPLE).then().statusCode(200).body("items.id", hasItem(id));
      given().queryParam("q", q).get("/api/v1/suggest").then().body("speakers.id", hasItem(id));
    }
  }

  @Test
  void aSignOfAUnitIsNotTheLetterInIt() {
    String cpp = announce(TALK.formatted("C++による数値計算", "綴 一郎", 1)).extract().path("id");
    String c = announce(TALK.formatted("C言語の歴史", "綴 二郎", 2)).extract().path("id");
    String warm = announce(TALK.formatted("水温25℃の実験", "綴 三郎", 3)).extract().path("id");
    List<String> found =
        given().queryParam("q", "C++").get("/api/v1/talks").then().extract().path("items.id");
    assertThat(found).first().isEqualTo(cpp);
    assertThat(found).doesNotContain(warm);
    given()
        .queryParam("q", "C言語")
        .get("/api/v1/talks")
        .then()
        .body("items.id", hasItem(c))
        .body("items.id", not(hasItem(warm)));
    given().queryParam("q", "25℃").get("/api/v1/talks").then().body("items[0].id", is(warm));
  }

  @Test
  void aNameIsStoredInItsComposedForm() {
    String name = "Ame\u0301lie \u1112\u1161\u11AB";
    String id = enter(name);
    given()
        .get(PEOPLE + "/" + id)
        .then()
        .body("name.ja", is(Normalizer.normalize(name, Normalizer.Form.NFC)));
  }

  @Test
  void theSameLettersAreTheSamePersonAndVariantsAreSuggested() {
    String known = enter("渡邉 d’Arc‐Ibsen");
    given().queryParam("q", "d'Arc").get(PEOPLE).then().body("items.id", hasItem(known));
    dryRun("渡邉d'Arc-Ibsen").body("speakers[0].id", is(known)).body("suggestions", nullValue());
    dryRun("渡辺 D'arc Ibsen")
        .body("speakers[0].id", not(is(known)))
        .body("suggestions[0].speakers.id", hasItem(known));
  }

  private static io.restassured.response.ValidatableResponse dryRun(String name) {
    return asAdmin()
        .body(TALK.formatted("綴りの試し", name, 4))
        .post("/api/v1/talks?dryRun=true")
        .then()
        .statusCode(200);
  }
}
