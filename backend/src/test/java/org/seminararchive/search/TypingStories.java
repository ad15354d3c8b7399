package org.seminararchive.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Database;
import org.seminararchive.testing.OnEveryIndex;

/** Any input of a search box has a useful response. */
@OnEveryIndex
@QuarkusTest
@WithTestResource(Database.class)
class TypingStories {
  @Test
  void nothingThatIsTypedIsAnError() {
    var random = new Random(20_261_125);
    String signs = "あア亜aZ0 　\"“「」-－*?~^:\\/(){}[]&|!+$_|%'`ﾊﾟ⽤👩‍🔬\u0301\u200b\ud83d\n\t";
    for (int i = 0; i < Integer.getInteger("random.questions", 60); i++) {
      var q = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        q.append(signs.charAt(random.nextInt(signs.length())));
      }
      given().queryParam("q", q.toString()).get(SearchStories.TALKS).then().statusCode(200);
      given().queryParam("q", q.toString()).get("/api/v1/suggest").then().statusCode(200);
    }
  }

  @Test
  void twoHundredCharactersAreReadAndMoreAreNot() {
    SearchStories.find("量".repeat(200));
    SearchStories.find("𠮷".repeat(200));
    SearchStories.find("a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(3).strip());
    given()
        .header("Accept-Language", "en")
        .queryParam("q", "量".repeat(201))
        .get(SearchStories.TALKS)
        .then()
        .statusCode(400)
        .body("code", is("invalid-parameters"))
        .body("errors[0].parameter", is("q"))
        .body("errors[0].detail", is("q is longer than 200 characters."));
  }

  @Test
  void aQueryWithoutWordsIsIgnored() {
    int all = given().get(SearchStories.TALKS).path("total");
    SearchStories.find("  　 ").body("total", is(all));
    SearchStories.find("!!! ---").body("total", is(0));
  }

  @Test
  void relevanceNeedsWords() {
    given()
        .queryParam("sort", "relevance")
        .get(SearchStories.TALKS)
        .then()
        .statusCode(400)
        .body("errors[0].parameter", is("sort"));
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String next = given().queryParam("limit", 1).get(SearchStories.TALKS).path("next");
    given()
        .urlEncodingEnabled(false)
        .get(next + "&q=a")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", is("cursor"));
  }
}
