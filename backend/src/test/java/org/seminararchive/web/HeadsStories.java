package org.seminararchive.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Database;

/** HTML heads for clients without script, such as search engines and link previews. */
@QuarkusTest
@WithTestResource(Database.class)
@Tag("postgresql")
class HeadsStories {
  private static String page(String path) {
    return given()
        .header("Accept", "text/html")
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void theHeadOfATalksPageDescribesItWithoutAScript() {
    String page = page("/dlap/58");
    assertThat(page)
        .contains("<title>パーシステントホモロジーと機械学習 · 第6回学習物理領域セミナー＋第58回DLAP · ")
        .contains("<meta property=\"og:title\" content=\"パーシステントホモロジーと機械学習 · 第6回")
        .contains("content=\"2024年2月15日(木) 10:30 池祐一（九州大学")
        .containsPattern("<link rel=\"canonical\" href=\"http://localhost:\\d+/dlap/58\" />")
        .containsPattern(
            "type=\"text/calendar\" href=\"http://localhost:\\d+/api/v1/sessions/[0-9a-f-]+.ics\"");
    assertThat(page.split("<title>")).hasSize(2);
    assertThat(page.split("name=\"description\"")).hasSize(2);
  }

  @Test
  void withTheLanguageInTheAddressTheHeadIsInEnglish() {
    assertThat(page("/dlap/58?lang=en"))
        .contains("<html lang=\"en\">")
        .contains("· 学習物理領域セミナー #6 + DLAP #58 · Seminar Archive</title>")
        .contains("<meta property=\"og:site_name\" content=\"Seminar Archive\" />")
        .contains("<meta property=\"og:locale\" content=\"en_GB\" />")
        .contains("content=\"Thu, 15 Feb 2024, 10:30 ")
        .containsPattern("rel=\"canonical\" href=\"http://localhost:\\d+/dlap/58\\?lang=en\" />");
    for (String name : List.of("Speakers", "About", "Papers", "Statistics")) {
      assertThat(page("/" + name.toLowerCase(Locale.ROOT) + "?lang=en"))
          .contains("<html lang=\"en\">", "<title>" + name + " · Seminar Archive</title>")
          .contains("<meta property=\"og:title\" content=\"" + name + "\" />");
    }
    assertThat(page("/?lang=en"))
        .contains("<title>Seminar Archive</title>", "content=\"A record of academic")
        .contains("<meta property=\"og:title\" content=\"Seminar Archive\" />");
    for (String path : List.of("/dlap/58?lang=xx", "/about?lang=ja", "/dlap/58?lang=")) {
      assertThat(page(path)).contains("<html lang=\"ja\">", "セミナー・アーカイブ</title>");
    }
  }

  @Test
  void seriesAndPeopleCanBeSubscribedTo() {
    String speaker = when().get("/api/v1/speakers?limit=1").path("items[0].id");
    assertThat(page("/mlphys"))
        .contains("<title>学習物理領域セミナー · ")
        .contains("/api/v1/series/mlphys.atom");
    assertThat(page("/speakers/" + speaker)).contains("/api/v1/speakers/" + speaker + ".atom");
  }

  @Test
  void linksToASessionShowItsOwnPicture() {
    assertThat(page("/dlap/3/2?lang=en"))
        .containsPattern(
            "property=\"og:image\" content=\"http://localhost:\\d+/dlap/3/share.png\\?lang=en\"")
        .contains("name=\"twitter:card\" content=\"summary_large_image\"");
    assertThat(page("/dlap"))
        .containsPattern("property=\"og:image\" content=\"http://localhost:\\d+/share.png\"");
    String tag = picture("/dlap/58/share.png");
    assertThat(picture("/dlap/58/share.png?lang=en")).isNotEqualTo(tag);
    assertThat(picture("/mlphys/6/share.png")).isEqualTo(tag);
    given().header("If-None-Match", tag).get("/dlap/58/share.png").then().statusCode(304);
    when().get("/dlap/999/share.png").then().statusCode(404);
    for (String icon : List.of("/favicon.ico", "/apple-touch-icon.png", "/site.webmanifest")) {
      when().get(icon).then().statusCode(200);
    }
  }

  /** Reads a picture and returns its ETag. */
  private static String picture(String path) {
    return when()
        .get(path)
        .then()
        .statusCode(200)
        .contentType("image/png")
        .extract()
        .header("ETag");
  }

  @Test
  void theSiteMapLeadsToPagesThatAreThere() throws Exception {
    String base = RestAssured.baseURI + ":" + RestAssured.port;
    var parser = new SiteMapParser(true);
    var index =
        (SiteMapIndex)
            parser.parseSiteMap(
                "application/xml",
                when().get("/sitemap.xml").asByteArray(),
                URI.create(base + "/sitemap.xml").toURL());
    List<String> pages = new ArrayList<>();
    for (var part : index.getSitemaps()) {
      byte[] bytes =
          when().get(part.getUrl().getPath()).then().statusCode(200).extract().asByteArray();
      var map = (SiteMap) parser.parseSiteMap("application/xml", bytes, part.getUrl());
      assertThat(map.isProcessed()).isTrue();
      map.getSiteMapUrls().stream()
          .map(SiteMapURL::getUrl)
          .forEach(url -> pages.add(url.getPath()));
    }
    assertThat(pages)
        .doesNotHaveDuplicates()
        .contains("/", "/dlap", "/mlphys", "/dlap/58", "/dlap/3/2");
    assertThat(pages.stream().filter(p -> p.startsWith("/speakers/"))).hasSizeGreaterThan(50);
    for (String path : pages) {
      given().header("Accept", "text/html").get(path).then().statusCode(200);
    }
    when().get("/sitemap-talks-9.xml").then().statusCode(404);
  }

  @Test
  void robotsTxtNamesTheSitemap() {
    when().get("/robots.txt").then().statusCode(200).body(containsString("/sitemap.xml"));
  }
}
