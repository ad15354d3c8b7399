package org.seminararchive.search;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;
import static org.seminararchive.testing.Sides.somebody;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.pdf.WrittenPdf;
import org.seminararchive.testing.OnEveryIndex;
import org.seminararchive.testing.Organizing;

/** Talks are found by the text of their slides. */
@OnEveryIndex
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class SlideStories {
  /** The process that reads has a low priority. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private String slug;

  /** A unique word. */
  private String word;

  @BeforeEach
  void aSeries() {
    slug = "slide-" + UUID.randomUUID().toString().substring(0, 8);
    word = word();
    asAdmin()
        .body(
            """
            {"slug":"%s","name":{"en":"Slides"},"shortName":{"en":"S"},"timeZone":"UTC"}"""
                .formatted(slug))
        .post("/api/v1/series")
        .then()
        .statusCode(201);
  }

  private static String word() {
    return UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "qz";
  }

  private String talk(String title) {
    return announce(
            """
            {"title":{"en":"%s"},"speakers":[{"name":{"ja":"%s"}}],
             "session":{"start":"2033-04-01T10:30:00Z","series":["%s"]}}"""
                .formatted(title, somebody(), slug))
        .extract()
        .path("id");
  }

  private static ValidatableResponse upload(String talk, byte[] pdf) {
    String address = "/api/v1/talks/" + talk;
    return given()
        .headers("Authorization", "Bearer " + ADMIN, "If-Match", tagOf(address))
        .contentType("application/octet-stream")
        .body(pdf)
        .post(address + "/files?name=slides.pdf&material=slides")
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse find(String q) {
    return find(q, Map.of());
  }

  private static ValidatableResponse find(String q, Map<String, String> filters) {
    return given()
        .queryParam("q", q)
        .queryParams(filters)
        .get("/api/v1/talks")
        .then()
        .statusCode(200);
  }

  /** Waits until the slides have been read. */
  private static ValidatableResponse found(String q, int total) {
    Instant end = Instant.now().plus(PATIENCE);
    ValidatableResponse answer = find(q);
    while ((int) answer.extract().path("total") < total && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      answer = find(q);
    }
    return answer.body("total", is(total));
  }

  @Test
  void aWordOnTheThirdPageFindsTheTalkAndSaysThePage() {
    String talk = talk("Nothing of it");
    find(word).body("total", is(0));
    String url =
        upload(talk, WrittenPdf.of("Title", "Motivation", "We study the " + word + " limit", "End"))
            .extract()
            .path("url");
    found(word, 1)
        .body("items[0].id", is(talk))
        .body("items[0].highlights.size()", is(1))
        .body("items[0].highlights[0].field", is("materials.text"))
        .body("items[0].highlights[0].item", is(0))
        .body("items[0].highlights[0].page", is(3))
        .body("items[0].highlights[0].ranges[0].offset", is(13))
        .body("items[0].highlights[0].ranges[0].length", is(word.length()))
        .body("items[0].highlights[0].excerpt.text", is("We study the " + word + " limit"));
    given()
        .header("Accept", "text/html")
        .queryParam("q", word)
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString(url.substring(url.indexOf("/files/")) + "#page=3"));
    given()
        .queryParam("q", word)
        .get("/api/v1/talks/facets")
        .then()
        .body("total", is(1))
        .body("facets.material[0].value", is("slides"));
  }

  @Test
  void theFirstPageHasAPicture() {
    String url = upload(talk("Picture"), WrittenPdf.of("The " + word)).extract().path("url");
    String talk =
        found(word, 1)
            .body("items[0].materials[0].file.pages", is(1))
            .body("items[0].materials[0].file.picture", is("pages/1.jpg"))
            .extract()
            .path("items[0].id");
    given()
        .header("Accept", "text/html")
        .get("/talks/" + talk)
        .then()
        .body(containsString("/pages/1.jpg\" alt=\"1ページ目の画像\" loading=\"lazy\""));
    byte[] jpeg =
        when()
            .get(url.replace("slides.pdf", "pages/1.jpg"))
            .then()
            .statusCode(200)
            .header("Content-Type", is("image/jpeg"))
            .header("Content-Disposition", containsString("inline"))
            .extract()
            .asByteArray();
    assertThat(jpeg.length).isBetween(1_000, 300_000);
  }

  @Test
  void theFirstPageIsInTheSharePicture() throws IOException {
    String talk = talk("Share");
    // Paper, where a slide would be.
    assertThat(sharePicture().getRGB(1110, 200)).isEqualTo(0xfffcfbf8);
    upload(talk, WrittenPdf.of("The " + word));
    found(word, 1).body("items[0].materials[0].file.picture", is("pages/1.jpg"));
    assertThat(new Color(sharePicture().getRGB(1110, 200)).getBlue()).isGreaterThan(0xfb);
    String share = "/%s/1/share.png".formatted(slug);
    String tag = when().get(share).header("ETag");
    given().header("If-None-Match", tag).get(share).then().statusCode(304);
  }

  private BufferedImage sharePicture() throws IOException {
    byte[] png =
        when()
            .get("/%s/1/share.png".formatted(slug))
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Test
  void titlesComeBeforeSlides() {
    String inSlides = talk("Later");
    upload(inSlides, WrittenPdf.of("One", word));
    found(word, 1);
    String inTitle = talk("The " + word);
    found(word, 2).body("items[0].id", is(inTitle)).body("items[1].id", is(inSlides));
  }

  @Test
  void wordsOfTitleAndSlidesFindTogether() {
    String other = word();
    String talk = talk("About " + other);
    upload(talk, WrittenPdf.of("One " + word, "Two"));
    found(word + " " + other, 1).body("items[0].id", is(talk));
    find(word + " " + other + "x").body("total", is(0));
    find(other + " -" + word).body("total", is(0));
    find("\"one " + word + "\"").body("total", is(1));
    find("\"" + word + " one\"").body("total", is(0));
  }

  @Test
  void theSameSlidesFindEveryTalkThatNamesThem() {
    byte[] pdf = WrittenPdf.of("Shared " + word);
    upload(talk("First"), pdf);
    found(word, 1);
    String second = talk("Second");
    upload(second, pdf);
    find(word).body("total", is(2));
    String address = "/api/v1/talks/" + second;
    asAdmin()
        .contentType("application/merge-patch+json")
        .header("If-Match", tagOf(address))
        .body("{\"materials\":[]}")
        .patch(address)
        .then()
        .statusCode(200);
    find(word).body("total", is(1)).body("items[0].id", not(is(second)));
  }

  /**
   * @param q search words
   * @param file file of the page that must be the first highlight
   */
  record SlideQuery(String q, String file, int page) {
    static List<SlideQuery> all() throws IOException {
      try (InputStream yaml = SlideQuery.class.getResourceAsStream("/search/slides.yaml")) {
        return new ObjectMapper(new YAMLFactory()).readValue(yaml, new TypeReference<>() {});
      }
    }
  }

  @Test
  void wordsOfASlideFindItsPage() throws Exception {
    List<SlideQuery> queries = SlideQuery.all();
    for (String file : queries.stream().map(SlideQuery::file).distinct().toList()) {
      try (InputStream pdf = getClass().getResourceAsStream("/pdf/" + file + ".pdf")) {
        upload(talk(file), pdf.readAllBytes());
      }
    }
    upload(talk("last"), WrittenPdf.of(word));
    // Files are read in the order of their uploads.
    found(word, 1);
    assertSoftly(softly -> queries.forEach(query -> ask(query, softly)));
  }

  private void ask(SlideQuery query, SoftAssertions softly) {
    // Restricted to these slides, because the archive also contains talks of other tests.
    var answer = find(query.q(), Map.of("series", slug)).extract();
    softly
        .assertThat(answer.<List<String>>path("items.title.en"))
        .as(query.toString())
        .containsExactly(query.file());
    softly
        .assertThat(answer.<List<List<Integer>>>path("items.highlights.page"))
        .as(query.toString())
        .containsExactly(List.of(query.page()));
  }

  @Test
  void theReadingDoesNotChangeTheVersionOfTheTalk() {
    String talk = talk("Edited");
    upload(talk, WrittenPdf.of(word));
    String address = "/api/v1/talks/" + talk;
    String tag = tagOf(address);
    found(word, 1);
    asAdmin()
        .contentType("application/merge-patch+json")
        .header("If-Match", tag)
        .body("{\"remarks\":{\"en\":\"Edited meanwhile\"}}")
        .patch(address)
        .then()
        .statusCode(200)
        .body("materials[0].file.pages", is(1));
  }
}
