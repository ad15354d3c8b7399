package org.seminararchive.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** Hostile texts of the archive in pages. */
@QuarkusTest
@TestProfile(Organizing.class)
class HostilePageStories {
  @Test
  void aTitleWithMarkupStaysText() {
    String title =
        "</script></title><script>alert(1)</script><img src=x onerror=alert(2)> {words.text('x')}";
    String id =
        Organizing.announce(
                """
                {"title": {"en": "%s"}, "abstract": {"en": "<b>bold</b>\\n\\n- <i>item</i> https://example.org/?a=\\"b"},
                 "session": {"start": "2031-03-04T10:30:00+09:00", "series": ["dlap"]}}
                """
                    .formatted(title))
            .extract()
            .path("id");
    Document page =
        Jsoup.parse(given().header("Accept", "text/html").get("/talks/" + id).asString());
    assertThat(page.selectFirst("main h1").text()).isEqualTo(title);
    assertThat(page.select("main script, main img, main b, main i, [onerror]")).isEmpty();
    assertThat(page.selectFirst("main").text()).contains("<b>bold</b>", "<i>item</i>");
    assertThat(page.selectFirst("script#answers").data()).contains(id).doesNotContain("<");
  }
}
