package org.seminararchive.talk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;
import static org.seminararchive.testing.Sides.somebody;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** A video says what begins when. */
@QuarkusTest
@TestProfile(Organizing.class)
class ChapterStories {
  private String talk;

  @BeforeEach
  void aTalk() {
    talk =
        "/api/v1/talks/"
            + announce(
                    """
                    {"title":{"en":"Video"},"speakers":[{"name":{"ja":"%s"}}],
                     "session":{"start":"2033-04-01T10:30:00Z","series":["dlap"]}}"""
                        .formatted(somebody()))
                .extract()
                .path("id");
  }

  private ValidatableResponse write(String url, List<Map<String, Object>> chapters) {
    return asAdmin()
        .header("If-Match", tagOf(talk))
        .body(
            Map.of(
                "materials",
                List.of(
                    Map.of(
                        "kind",
                        "video",
                        "label",
                        Map.of("en", "V"),
                        "url",
                        url,
                        "chapters",
                        chapters))))
        .patch(talk)
        .then();
  }

  @Test
  void chaptersAreInTheirOrderInEveryForm() {
    write(
            "https://youtu.be/aaaaaaaaaaa?t=5",
            List.of(
                Map.of("start", 3723, "title", "Questions & answers"),
                Map.of("start", 0, "title", "Introduction")))
        .statusCode(200);
    given()
        .get(talk)
        .then()
        .body("materials[0].chapters.title", is(List.of("Introduction", "Questions & answers")))
        .body("materials[0].chapters.start", is(List.of(0, 3723)));
    given()
        .get(talk + ".jsonld")
        .then()
        .body("workFeatured[0].hasPart[1].@type", is("Clip"))
        .body("workFeatured[0].hasPart[1].startOffset", is(3723));
    given()
        .accept("text/html")
        .get(talk.replace("/api/v1", "") + "?lang=en")
        .then()
        .body(containsString("href=\"https://youtu.be/aaaaaaaaaaa?t=3723\""))
        .body(containsString("<span class=\"time\">1:02:03</span> Questions &amp; answers"));
    write("https://youtu.be/aaaaaaaaaaa", List.of()).statusCode(200);
    given().get(talk).then().body("materials[0].chapters", nullValue());
  }

  @Test
  void mistakesAreNamedByTheirPlace() {
    write(
            "https://vimeo.com/1",
            List.of(Map.of("title", "No time"), Map.of("start", -1, "title", "Before")))
        .statusCode(422)
        .body(
            "errors.pointer",
            hasItems("/materials/0/chapters/0/start", "/materials/0/chapters/1/start"));
    write("https://vimeo.com/1", Collections.nCopies(101, Map.of("start", 1, "title", "A")))
        .statusCode(422);
  }
}
