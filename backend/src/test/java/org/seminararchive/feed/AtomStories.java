package org.seminararchive.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** Atom feeds, parsed by a different library than the one that writes them. */
@QuarkusTest
@TestProfile(Organizing.class)
class AtomStories {
  private static List<Item> read(String path) {
    var answer = given().urlEncodingEnabled(false).get("/api/v1/" + path).then().statusCode(200);
    return new RssReader().read(answer.extract().asInputStream()).toList();
  }

  private static String talk(String title, String day) {
    return announce(
            """
            {"title": {"ja": "%s"}, "speakers": [{"name": {"ja": "配信 花子"}}], "language": "ja",
             "abstract": {"ja": "第一段落 <b>&\\n\\n第二段落 $a<b$"},
             "session": {"start": "%sT10:30:00+09:00", "series": ["dlap"]}}"""
                .formatted(title, day))
        .extract()
        .path("id");
  }

  @Test
  void theLastAnnouncementIsFirstIndependentOfTheDateOfTheTalk() {
    String far = talk("先の配信", "2031-01-09");
    String near = talk("近くの配信", "2030-01-09");
    List<Item> items = read("talks.atom?limit=2");
    assertThat(items)
        .extracting(i -> i.getGuid().orElseThrow())
        .containsExactly("urn:uuid:" + near, "urn:uuid:" + far);
    String updated = given().get("/api/v1/talks/" + near).path("updated");
    assertThat(items.get(0).getUpdatedZonedDateTime().orElseThrow().toInstant())
        .isEqualTo(Instant.parse(updated).truncatedTo(ChronoUnit.SECONDS));
  }

  @Test
  void aCancellationIsAnUpdateWithTheSameId() {
    String cancelled = talk("中止の配信", "2031-02-06");
    talk("別の配信", "2031-03-06");
    String session =
        "/api/v1/sessions/" + given().get("/api/v1/talks/" + cancelled).path("session.id");
    asAdmin()
        .contentType("application/merge-patch+json")
        .header("If-Match", tagOf(session))
        .body("{\"status\": \"cancelled\"}")
        .patch(session)
        .then()
        .statusCode(200);
    Item first = read("talks.atom").get(0);
    assertThat(first.getGuid()).contains("urn:uuid:" + cancelled);
    assertThat(first.getTitle().orElseThrow()).startsWith("【中止】").contains("DLAP: 中止の配信");
  }

  @Test
  void theWholeAbstractIsInItAndNoMarkupOfItsOwn() {
    talk("全文の配信", "2031-04-03");
    Item item = read("talks.atom?limit=1").get(0);
    assertThat(item.getContent().orElseThrow())
        .contains("<p>第一段落 &lt;b&gt;&amp;</p>")
        .contains("<p>第二段落 $a&lt;b$</p>");
    assertThat(item.getAuthor().orElseThrow()).contains("配信 花子");
    assertThat(item.getCategories()).contains("dlap");
  }

  @Test
  void feedsHaveTheFiltersOfTheList() {
    talk("絞込の配信", "2032-05-06");
    assertThat(read("talks.atom?year=2032")).hasSize(1);
    assertThat(read("talks.atom?q=%E7%B5%9E%E8%BE%BC"))
        .extracting(i -> i.getTitle().orElseThrow())
        .allMatch(title -> title.contains("絞込"));
    assertThat(read("series/mlphys.atom"))
        .isNotEmpty()
        .allMatch(i -> i.getCategories().contains("mlphys"));
    assertThat(read("talks.atom?sort=start&limit=1"))
        .extracting(i -> i.getTitle().orElseThrow())
        .first()
        .asString()
        .contains("第1回DLAP");
    given().get("/api/v1/talks.atom?sort=news").then().statusCode(400);
    given().get("/api/v1/series/nobody.atom").then().statusCode(404);
  }

  @Test
  void theFeedHasOneIdUnderEveryNameOfTheServer() {
    String id = id("/api/v1/talks.atom?series=dlap", "localhost");
    assertThat(id).startsWith("urn:uuid:");
    assertThat(id("/api/v1/talks.atom?series=dlap&limit=1&sort=start", "127.0.0.1")).isEqualTo(id);
    assertThat(id("/api/v1/talks.atom?series=mlphys", "localhost")).isNotEqualTo(id);
    assertThat(id("/api/v1/talks.atom", "localhost"))
        .isEqualTo(id("/api/v1/talks.atom?limit=3", "localhost"));
  }

  private static String id(String path, String host) {
    String feed = given().header("Host", host).get(path).asString();
    return feed.substring(feed.indexOf("<id>") + 4, feed.indexOf("</id>"));
  }

  @Test
  void withoutAnyTalkItIsStillAFeed() {
    String feed =
        given().get("/api/v1/talks.atom?year=1990").then().statusCode(200).extract().asString();
    assertThat(feed).contains("<updated>").doesNotContain("<entry>");
  }
}
