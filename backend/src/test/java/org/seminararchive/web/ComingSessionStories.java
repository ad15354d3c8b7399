package org.seminararchive.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** What readers without script take along from the page of a coming session. */
@QuarkusTest
@TestProfile(Organizing.class)
class ComingSessionStories {
  private String talk;

  @AfterEach
  void withdraw() {
    String revision = given().get("/api/v1/talks/" + talk).header("ETag");
    asAdmin().header("If-Match", revision).delete("/api/v1/talks/" + talk);
  }

  private Document announced(String status, String language) {
    talk =
        asAdmin()
            .contentType("application/json")
            .body(
                """
                {"title": {"ja": "$\\\\phi^4$ 理論 & 格子", "en": "$\\\\phi^4$ theory"}, "status": "%s",
                 "speakers": [{"name": {"ja": "例 一"}}],
                 "session": {"series": ["dlap"], "start": "2199-01-10T10:30:00+09:00"}}
                """
                    .formatted(status))
            .post("/api/v1/talks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return Jsoup.parse(
        given()
            .header("Accept", "text/html")
            .get("/talks/" + talk + "?lang=" + language)
            .asString());
  }

  @Test
  void itsAddressesForCalendarsHaveTimeTitleAndPage() {
    Document page = announced("confirmed", "ja");
    List<String> links = page.select(".calendar-links a").eachAttr("href");
    assertThat(links).hasSize(3);
    URI google = URI.create(links.get(1));
    assertThat(google.getHost()).isEqualTo("calendar.google.com");
    assertThat(google.getQuery())
        .contains("dates=21990110T013000Z/21990110T0", "ϕ⁴ 理論 & 格子", "例 一", "/dlap/");
    URI outlook = URI.create(links.get(2));
    assertThat(outlook.getHost()).isEqualTo("outlook.office.com");
    assertThat(outlook.getQuery()).contains("startdt=2199-01-10T01:30:00Z", "ϕ⁴ 理論 & 格子");
  }

  @Test
  void itsCitationIsText() {
    assertThat(announced("confirmed", "en").selectFirst(".share-buttons details p").text())
        .startsWith("例 一. “ϕ⁴ theory”. DLAP #")
        .contains(", 10 January 2199. http");
  }

  @Test
  void aCancelledOneIsNotOfferedToCalendars() {
    assertThat(announced("cancelled", "ja").select(".calendar-links")).isEmpty();
  }
}
