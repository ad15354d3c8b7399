package org.seminararchive.keeping;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;
import static org.seminararchive.testing.Organizing.tokenFor;
import static org.seminararchive.testing.Sides.somebody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.health.LinkChecks;
import org.seminararchive.health.LinkHost;
import org.seminararchive.http.Digest;
import org.seminararchive.pdf.WrittenPdf;
import org.seminararchive.testing.Neighbourhood;
import org.seminararchive.testing.StoryClock;

@QuarkusTest
@TestProfile(Neighbourhood.class)
@Tag("postgresql")
class KeptCopyStories {
  /** The process that reads has a low priority. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Inject LinkChecks checks;
  @Inject EntityManager entities;

  private final LinkHost host = new LinkHost();
  private final String slug = "kept-" + UUID.randomUUID().toString().substring(0, 8);
  private final byte[] slides = WrittenPdf.of("Slides", UUID.randomUUID().toString());
  private Instant now = Instant.parse("2031-01-01T00:00:00Z");
  private String talk;

  @BeforeEach
  void aTalk() {
    leaveOtherLinks();
    StoryClock.setTo(now.toString());
    series(slug);
    talk = talkIn(slug);
  }

  /** Links that are known now, before any of them is due. */
  private void leaveOtherLinks() {
    StoryClock.setTo("2020-01-01T00:00:00Z");
    checks.round();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createQuery("update CheckedLink set due = :end")
                    .setParameter("end", Instant.parse("2999-01-01T00:00:00Z"))
                    .executeUpdate());
  }

  private static void series(String name) {
    asAdmin()
        .body(
            """
            {"slug":"%1$s","name":{"en":"%1$s"},"shortName":{"en":"K"},"timeZone":"UTC",
             "keepsCopies":true}"""
                .formatted(name))
        .post("/api/v1/series")
        .then()
        .statusCode(201)
        .body("keepsCopies", is(true));
  }

  private static String talkIn(String... series) {
    return "/api/v1/talks/"
        + announce(
                """
                {"title":{"en":"Kept"},"speakers":[{"name":{"ja":"%s"}}],
                 "session":{"start":"2030-04-01T10:30:00Z","series":["%s"]}}"""
                    .formatted(somebody(), String.join("\",\"", series)))
            .extract()
            .path("id");
  }

  @AfterEach
  void forgetTheTalk() {
    asAdmin().header("If-Match", tagOf(talk)).delete(talk).then().statusCode(204);
    checks.round();
    host.close();
    StoryClock.release();
  }

  private void name(String... urls) {
    asAdmin()
        .header("If-Match", tagOf(talk))
        .body(
            Map.of(
                "materials",
                Stream.of(urls)
                    .map(url -> Map.of("kind", "slides", "label", Map.of("en", "S"), "url", url))
                    .toList()))
        .patch(talk)
        .then()
        .statusCode(200);
    // Somebody may correct it first.
    checks.round();
    after(Duration.ofMinutes(10));
  }

  /** Everything that is due then. */
  private void after(Duration time) {
    now = now.plus(time);
    StoryClock.setTo(now.toString());
    for (int before = -1; before != host.asked().size(); ) {
      before = host.asked().size();
      checks.round();
    }
  }

  /** Three checks that fail. */
  private void breakOriginals() {
    for (int i = 0; i < 3; i++) {
      after(i == 0 ? Duration.ofDays(7) : Duration.ofDays(1));
    }
  }

  private void consent(String series, boolean given) {
    asAdmin()
        .header("If-Match", tagOf("/api/v1/series/" + series))
        .body("{\"keepsCopies\":%s}".formatted(given))
        .patch("/api/v1/series/" + series)
        .then()
        .statusCode(200)
        .body("keepsCopies", given ? is(true) : nullValue());
  }

  private List<String> fetched() {
    return host.asked().stream()
        .filter(asked -> asked.method().equals("GET") && asked.header("Range") == null)
        .map(LinkHost.Asked::path)
        .toList();
  }

  private ValidatableResponse shown() {
    return given().get(talk).then().statusCode(200);
  }

  private ValidatableResponse health() {
    return asAdmin().get("/api/v1/material-health?series=" + slug).then().statusCode(200);
  }

  private static String sha256(byte[] content) {
    return HexFormat.of().formatHex(Digest.sha256().digest(content));
  }

  private String path() {
    return shown().extract().path("materials[0].keptCopy.url");
  }

  @Nested
  class AsReader {
    @Test
    void aCopyIsShownWhileTheOriginalIsGone() {
      host.file("/a%20b.pdf", slides);
      name(host.url("/a%20b.pdf#page=2"));
      shown()
          .body("materials[0].keptCopy.sha256", is(sha256(slides)))
          .body("materials[0].keptCopy.size", is(slides.length))
          .body("materials[0].keptCopy.mediaType", is("application/pdf"))
          .body("materials[0].keptCopy.fetched", is(now.toString()))
          .body("materials[0].keptCopy.url", nullValue());
      String copy = "/copies/" + sha256(slides) + "/a%20b.pdf";
      given().urlEncodingEnabled(false).get(copy).then().statusCode(404);
      given().get("/files/" + sha256(slides) + "/a.pdf").then().statusCode(404);

      String version = tagOf(talk);
      host.status("/a%20b.pdf", 410);
      breakOriginals();
      shown().body("materials[0].keptCopy.url", is(copy));
      byte[] content =
          given()
              .urlEncodingEnabled(false)
              .get(copy)
              .then()
              .statusCode(200)
              .contentType("application/pdf")
              .header("Cache-Control", "public, max-age=300")
              .header("X-Content-Type-Options", "nosniff")
              .header("Content-Disposition", startsWith("inline; filename=\"a b.pdf\""))
              .extract()
              .asByteArray();
      assertThat(content).isEqualTo(slides);
      given().get("/files/" + sha256(slides) + "/a.pdf").then().statusCode(404);
      String page = talk.replace("/api/v1", "");
      page(page, "ja").body(containsString("保存コピー（2031-01-01取得）"));
      page(page, "en").body(containsString("<a class=\"kept-copy\" href=\"" + copy + "\">"));
      given()
          .get(talk + ".jsonld")
          .then()
          .body("workFeatured[0].archivedAt", startsWith("http"))
          .body("workFeatured[0].archivedAt", containsString(copy));
      given()
          .get("/api/v1/series/" + slug + ".atom")
          .then()
          .body(containsString("rel=\"enclosure\""))
          .body(containsString(copy));
      assertThat(version).as("an editor is not disturbed").isNotEqualTo(tagOf(talk));

      host.file("/a%20b.pdf", slides);
      after(Duration.ofDays(1));
      shown().body("materials[0].keptCopy.url", nullValue());
      given().urlEncodingEnabled(false).get(copy).then().statusCode(404);
    }

    private ValidatableResponse page(String path, String lang) {
      return given().accept("text/html").get(path + "?lang=" + lang).then().statusCode(200);
    }

    @Test
    void linkedSlidesAreFoundByWhatIsOnThem() {
      String word = UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "qz";
      host.file("/a.pdf", WrittenPdf.of("Title", "The " + word + " limit"));
      name(host.url("/a.pdf"));
      Instant end = Instant.now().plus(PATIENCE);
      String question = "/api/v1/talks?q=" + word;
      while ((int) given().get(question).then().extract().path("total") == 0
          && Instant.now().isBefore(end)) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
      given()
          .get(question)
          .then()
          .body("total", is(1))
          .body("items[0].highlights[0].page", is(2))
          .body("items[0].materials[0].keptCopy.pages", is(2));
    }

    @Test
    void theSameContentUploadedIsAFileOnce() {
      host.file("/a.pdf", slides);
      name(host.url("/a.pdf"));
      String url =
          given()
              .headers("Authorization", "Bearer " + org.seminararchive.testing.Organizing.ADMIN)
              .contentType("application/octet-stream")
              .body(slides)
              .post(talk + "/files?name=b.pdf")
              .then()
              .statusCode(201)
              .extract()
              .path("url");
      given().get(URI.create(url).getPath()).then().statusCode(200);
    }
  }

  @Nested
  class AsOrganizer {
    @Test
    void nothingIsFetchedWithoutTheConsentOfEachSeries() {
      String other = slug + "-b";
      series(other);
      consent(other, false);
      host.file("/a.pdf", slides);
      asAdmin().header("If-Match", tagOf(talk)).delete(talk).then().statusCode(204);
      talk = talkIn(slug, other);
      name(host.url("/a.pdf"));
      assertThat(host.asked()).isNotEmpty();
      assertThat(fetched()).isEmpty();
      health().body("items[0].keptCopy", nullValue());
      consent(other, true);
      after(Duration.ofMinutes(1));
      assertThat(fetched()).containsExactly("/robots.txt", "/a.pdf");
      asAdmin().get("/api/v1/series/" + other + "/history").then().body("items.size()", is(3));
    }

    @Test
    void aCopyEndsWithTheConsent() {
      host.file("/a.pdf", slides);
      name(host.url("/a.pdf"));
      host.status("/a.pdf", 404);
      breakOriginals();
      String copy = path();
      given().get(copy).then().statusCode(200);
      removeUnused().body("items.sha256", not(hasItem(sha256(slides))));
      consent(slug, false);
      given().get(copy).then().statusCode(404);
      after(Duration.ZERO);
      shown().body("materials[0].keptCopy", nullValue());
      removeUnused().body("items.sha256", hasItem(sha256(slides)));
      consent(slug, true);
      host.file("/a.pdf", slides);
      after(Duration.ofDays(1));
      after(Duration.ofDays(30));
      shown().body("materials[0].keptCopy.sha256", is(sha256(slides)));
    }

    private ValidatableResponse removeUnused() {
      return asAdmin().delete("/api/v1/files/unused").then().statusCode(200);
    }

    @Test
    void oneCopyIsDeletedAndPermittedAgain() {
      host.file("/a.pdf", slides);
      name(host.url("/a.pdf"));
      String id = health().extract().path("items[0].id");
      String copy = "/api/v1/material-health/" + id + "/copy";
      as(tokenFor("write:another")).delete(copy).then().statusCode(403);
      given().delete(copy).then().statusCode(401);
      as(tokenFor("write:" + slug))
          .delete(copy)
          .then()
          .statusCode(200)
          .body("keptCopy.excluded", is(true))
          .body("keptCopy.fetched", nullValue());
      shown().body("materials[0].keptCopy", nullValue());
      removeUnused().body("items.sha256", hasItem(sha256(slides)));
      after(Duration.ofDays(40));
      assertThat(fetched()).containsExactly("/robots.txt", "/a.pdf");
      as(tokenFor("write:" + slug)).post(copy).then().body("keptCopy.excluded", is(false));
      after(Duration.ZERO);
      shown().body("materials[0].keptCopy.fetched", is(now.toString()));
      asAdmin()
          .delete("/api/v1/material-health/" + UUID.randomUUID() + "/copy")
          .then()
          .statusCode(404);
    }

    @Test
    void copiesCountForTheQuota() {
      byte[] large = new byte[1_900_000];
      for (String path : List.of("/1.pdf", "/2.pdf", "/3.pdf")) {
        byte[] each = large.clone();
        byte[] head = ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, each, 0, head.length);
        host.file(path, each);
      }
      name(host.url("/1.pdf"), host.url("/2.pdf"), host.url("/3.pdf"));
      health()
          .body("items.findAll { it.keptCopy.size == 1900000 }.size()", is(2))
          .body("items.keptCopy.reason", hasItem("quota-exceeded"));
    }
  }

  @Nested
  class AsHost {
    @Test
    void oneAddressAtATimeAndRobotsTxtOnce() {
      host.file("/1.pdf", slides)
          .file("/2.pdf", slides)
          .status("/3.pdf", 301, "Location", "/1.pdf");
      name(host.url("/1.pdf"), host.url("/2.pdf"), host.url("/3.pdf"));
      assertThat(host.mostAtOnce()).isEqualTo(1);
      assertThat(fetched())
          .containsExactlyInAnyOrder("/robots.txt", "/1.pdf", "/2.pdf", "/3.pdf", "/1.pdf");
      assertThat(host.asked())
          .allMatch(asked -> asked.header("User-Agent").startsWith("seminar-archive/"))
          .allMatch(asked -> asked.header("Authorization") == null)
          .allMatch(asked -> asked.header("Cookie") == null);
      shown().body("materials.keptCopy.findAll { it }.size()", is(3));
    }

    @Test
    void robotsTxtIsObeyed() {
      String robots =
          """
          User-agent: *
          Disallow: /

          User-agent: seminar-archive
          Disallow: /private/
          """;
      host.file(
              "/robots.txt", robots.getBytes(StandardCharsets.UTF_8), "Content-Type", "text/plain")
          .file("/a.pdf", slides)
          .file("/private/b.pdf", slides)
          .status("/c.pdf", 302, "Location", "/private/b.pdf");
      name(host.url("/a.pdf"), host.url("/private/b.pdf"), host.url("/c.pdf"));
      assertThat(fetched()).containsExactlyInAnyOrder("/robots.txt", "/a.pdf", "/c.pdf");
      health().body("items.findAll { it.keptCopy.reason == 'robots' }.size()", is(2));
    }

    @Test
    void withoutItsRulesNothingIsFetchedForNow() {
      host.status("/robots.txt", 500).file("/a.pdf", slides);
      name(host.url("/a.pdf"));
      assertThat(fetched()).containsExactly("/robots.txt");
      health().body("items[0].keptCopy.reason", is("robots-unreachable"));
      host.status("/robots.txt", 404);
      after(Duration.ofDays(1));
      shown().body("materials[0].keptCopy.sha256", is(sha256(slides)));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
      host.on(
          "/a.pdf",
          exchange -> {
            var headers = exchange.getRequestHeaders();
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.getResponseHeaders().add("Last-Modified", "Tue, 01 Jan 2030 00:00:00 GMT");
            boolean known = "\"v1\"".equals(headers.getFirst("If-None-Match"));
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(known ? 304 : 200, known || head ? -1 : slides.length);
            if (!known && !head) {
              exchange.getResponseBody().write(slides);
            }
          });
      name(host.url("/a.pdf"));
      String first = shown().extract().path("materials[0].keptCopy.fetched");
      after(Duration.ofDays(30));
      assertThat(fetched()).containsExactly("/robots.txt", "/a.pdf", "/a.pdf");
      assertThat(host.asked())
          .anyMatch(
              asked -> "Tue, 01 Jan 2030 00:00:00 GMT".equals(asked.header("If-Modified-Since")));
      shown().body("materials[0].keptCopy.fetched", is(first));
      byte[] newer = WrittenPdf.of("Second version", UUID.randomUUID().toString());
      host.file("/a.pdf", newer);
      after(Duration.ofDays(30));
      shown()
          .body("materials[0].keptCopy.sha256", is(sha256(newer)))
          .body("materials[0].keptCopy.fetched", is(now.toString()));
    }

    @Test
    void aHostThatAsksForPatienceIsLeftAlone() {
      host.on("/a.pdf", exchange -> busy(exchange)).file("/b.pdf", slides);
      name(host.url("/a.pdf"));
      assertThat(fetched()).containsExactly("/robots.txt", "/a.pdf");
      name(host.url("/a.pdf"), host.url("/b.pdf"));
      after(Duration.ofMinutes(100));
      assertThat(fetched()).doesNotContain("/b.pdf");
      host.file("/a.pdf", slides);
      after(Duration.ofMinutes(10));
      assertThat(fetched()).contains("/b.pdf");
      shown().body("materials[0].keptCopy.sha256", notNullValue());
    }

    private void busy(com.sun.net.httpserver.HttpExchange exchange) throws java.io.IOException {
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.getResponseHeaders().add("Retry-After", "7200");
      exchange.sendResponseHeaders(head ? 200 : 503, -1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "status",
          "not-a-document",
          "disguised",
          "program",
          "too-large",
          "endless",
          "breaks-off",
          "timeout",
          "too-many-redirects",
          "empty"
        })
    void whatIsNoDocumentIsNotKept(String kind) {
      host.on("/a.pdf", exchange -> answer(kind, exchange));
      name(host.url("/a.pdf"));
      String reason =
          switch (kind) {
            case "disguised", "program", "empty" -> "not-a-document";
            case "endless" -> "too-large";
            case "breaks-off" -> "connection";
            default -> kind;
          };
      health().body("items[0].keptCopy.reason", is(reason));
      shown().body("materials[0].keptCopy", nullValue());
    }

    private void answer(String kind, com.sun.net.httpserver.HttpExchange exchange)
        throws Exception {
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      var headers = exchange.getResponseHeaders();
      var body = exchange.getResponseBody();
      switch (kind) {
        case "status" -> exchange.sendResponseHeaders(404, -1);
        case "not-a-document" -> {
          headers.add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          body.write("Sign in".getBytes(StandardCharsets.UTF_8));
        }
        case "disguised" -> {
          headers.add("Content-Type", "application/pdf");
          exchange.sendResponseHeaders(200, 0);
          body.write("\n <!doctype html>Sign in".getBytes(StandardCharsets.UTF_8));
        }
        case "program" -> {
          exchange.sendResponseHeaders(200, 0);
          body.write(new byte[] {'M', 'Z', 0, 1, 2});
        }
        case "too-large" -> {
          exchange.sendResponseHeaders(200, 3 << 20);
          body.write(slides);
        }
        case "endless" -> {
          exchange.sendResponseHeaders(200, 0);
          body.write("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
          while (true) {
            body.write(new byte[1000]);
          }
        }
        case "breaks-off" -> {
          exchange.sendResponseHeaders(200, slides.length + 1L);
          body.write(slides);
        }
        case "timeout" -> {
          exchange.sendResponseHeaders(200, 0);
          body.write("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
          body.flush();
          host.stall(exchange);
        }
        case "too-many-redirects" -> {
          headers.add("Location", "/a.pdf");
          exchange.sendResponseHeaders(302, -1);
        }
        default -> exchange.sendResponseHeaders(200, -1);
      }
    }
  }
}
