package org.seminararchive.file;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;
import static org.seminararchive.testing.Organizing.talkOfNewSeries;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.http.Digest;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.RawConnection;
import org.seminararchive.testing.StoryClock;

@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class FileStories {
  private static final int LONGEST = 2 << 20;
  private static final String RESERVE = "seminar.disk.reserve";

  @TestHTTPResource("/")
  URI server;

  private String slug;
  private String talk;

  @BeforeEach
  void aTalk() {
    slug = "file-" + UUID.randomUUID().toString().substring(0, 8);
    talk = talkOfNewSeries(slug);
  }

  /** A PDF with unique content. */
  private static byte[] pdf() {
    return ("%PDF-1.7\n" + UUID.randomUUID() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] content) {
    return HexFormat.of().formatHex(Digest.sha256().digest(content));
  }

  private static RequestSpecification sending(byte[] content, String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/octet-stream")
        .body(content);
  }

  private ValidatableResponse send(byte[] content, String query) {
    return sending(content, ADMIN).post(talk + "/files?" + query).then();
  }

  private String stored(byte[] content, String name) {
    return sending(content, ADMIN)
        .queryParam("name", name)
        .post(talk + "/files")
        .then()
        .statusCode(201)
        .extract()
        .path("url");
  }

  @Nested
  class AsOrganizer {
    @Test
    void aFileIsStoredAndItsUrlCanBeUsedInMaterials() {
      byte[] content = pdf();
      String token = tokenFor("write:" + slug);
      ValidatableResponse answer =
          sending(content, token).post(talk + "/files?name=slides.pdf").then().statusCode(201);
      String url = answer.extract().path("url");
      answer
          .header("Location", is(url))
          .body("sha256", is(sha256(content)))
          .body("size", is(content.length))
          .body("mediaType", is("application/pdf"))
          .body("name", is("slides.pdf"))
          .body("revision", nullValue());
      assertThat(url).startsWith("http").endsWith("/files/" + sha256(content) + "/slides.pdf");
      assertThat(when().get(url).asByteArray()).isEqualTo(content);
      when().get(talk).then().body("materials", hasSize(0));
    }

    @Test
    void oneWriteStoresTheFileAndAddsTheMaterial() {
      byte[] content = pdf();
      String before = tagOf(talk);
      send(content, "name=slides.pdf&material=slides")
          .statusCode(428)
          .body("code", is("precondition-required"));
      int revision =
          sending(content, ADMIN)
              .header("If-Match", before)
              .post(talk + "/files?name=slides.pdf&material=slides")
              .then()
              .statusCode(201)
              .extract()
              .path("revision");
      when()
          .get(talk)
          .then()
          .header("ETag", startsWith("\"" + revision + "-"))
          .body("materials", hasSize(1))
          .body("materials[0].kind", is("slides"))
          .body("materials[0].label.ja", is("スライド"))
          .body("materials[0].url", endsWith(sha256(content) + "/slides.pdf"));
      sending(pdf(), ADMIN)
          .header("If-Match", before)
          .post(talk + "/files?name=more.pdf&material=notes")
          .then()
          .statusCode(412);
      asAdmin().get(talk + "/history").then().body("items", hasSize(2));
    }

    @Test
    void aRepeatedRequestIsAnsweredOnce() {
      byte[] content = pdf();
      String key = UUID.randomUUID().toString();
      String address = talk + "/files?name=a.pdf&material=slides";
      String before = tagOf(talk);
      for (int i = 0; i < 2; i++) {
        sending(content, ADMIN)
            .headers("Idempotency-Key", key, "If-Match", before)
            .post(address)
            .then()
            .statusCode(201);
      }
      when().get(talk).then().body("materials", hasSize(1));
      sending(pdf(), ADMIN)
          .headers("Idempotency-Key", key, "If-Match", before)
          .post(address)
          .then()
          .statusCode(422)
          .body("code", is("idempotency-key-reused"));
    }

    @Test
    void aDryRunStoresNothing() {
      byte[] content = pdf();
      String url =
          send(content, "name=a.pdf&dryRun=true")
              .statusCode(200)
              .body("dryRun", is(true))
              .extract()
              .path("url");
      when().get(url).then().statusCode(404);
    }

    @Test
    void theNameIsRequiredAndCleaned() {
      send(pdf(), "dryRun=true").statusCode(400).body("errors[0].parameter", is("name"));
      for (String hidden :
          List.of("\u202efdp.exe", "\u061c.pdf", "\u200b.pdf", "\u2066.pdf", "\ufffe")) {
        send(pdf(), "name=a" + hidden)
            .statusCode(400)
            .body("errors[0].code", is("not-a-file-name"));
      }
      send(pdf(), "name=C:\\Slides\\..hidden.pdf").statusCode(201).body("name", is("hidden.pdf"));
      send(pdf(), "name=" + "a".repeat(3000))
          .statusCode(400)
          .body("errors[0].code", is("too-long"));
      send(pdf(), "name=a.pdf&material=poster").statusCode(400);
      send(pdf(), "name=a.pdf&other=1").statusCode(400);
    }

    @Test
    void theContentDeterminesWhetherAFileIsAccepted() {
      send("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), "name=slides.pdf")
          .statusCode(415)
          .body("code", is("file-not-accepted"));
      send(new byte[0], "name=slides.pdf").statusCode(422);
    }

    @Test
    void theBodyIsTheFileAndNotAFrameAroundIt() {
      String frame =
          "--x\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n%PDF-1.7\r\n--x--\r\n";
      given()
          .header("Authorization", "Bearer " + ADMIN)
          .header("Content-Type", "multipart/form-data; boundary=x")
          .body(frame.getBytes(StandardCharsets.UTF_8))
          .post(talk + "/files?name=a.pdf")
          .then()
          .statusCode(415)
          .body("errors[0].parameter", is("Content-Type"))
          .body("errors[0].allowed", is(List.of("application/octet-stream")));
      sending(pdf(), ADMIN)
          .header("Content-Encoding", "gzip")
          .post(talk + "/files?name=a.pdf")
          .then()
          .statusCode(415)
          .header("Accept-Encoding", is("identity"))
          .body("errors[0].parameter", is("Content-Encoding"));
      sending(pdf(), ADMIN)
          .header("Content-Encoding", "identity")
          .post(talk + "/files?name=a.pdf")
          .then()
          .statusCode(201);
    }

    @Test
    void aFileAboveTheLimitIsRefused() {
      byte[] content = new byte[LONGEST + 1];
      System.arraycopy(pdf(), 0, content, 0, 9);
      send(content, "name=a.pdf").statusCode(413).body("mostBytes", is(LONGEST));
      byte[] most = Arrays.copyOf(content, LONGEST);
      String url = send(most, "name=a.pdf").statusCode(201).extract().path("url");
      assertThat(when().get(url).asByteArray()).isEqualTo(most);
    }

    @Test
    void theFilesOfASeriesHaveAQuota() {
      byte[] half = Arrays.copyOf(pdf(), LONGEST);
      byte[] otherHalf = Arrays.copyOf(pdf(), LONGEST);
      send(half, "name=a.pdf").statusCode(201);
      send(otherHalf, "name=b.pdf").statusCode(201);
      send(pdf(), "name=c.pdf")
          .statusCode(422)
          .body("code", is("quota-exceeded"))
          .body("series", is(slug))
          .body("mostBytes", is(2 * LONGEST));
    }

    @Test
    void aFullDiskRefusesTheFileInBothLanguages() {
      System.setProperty(RESERVE, "1000000G");
      try {
        sending(pdf(), ADMIN)
            .header("Accept-Language", "ja")
            .post(talk + "/files?name=a.pdf")
            .then()
            .statusCode(507)
            .body("code", is("storage-full"))
            .body("title", is("保存領域が不足しています"));
        send(pdf(), "name=a.pdf").statusCode(507).body("title", is("Storage full"));
      } finally {
        System.clearProperty(RESERVE);
      }
      send(pdf(), "name=a.pdf").statusCode(201);
    }

    @Test
    void anUploadThatDoesNotEndInTimeIsRefused() throws IOException {
      try (var client = new RawConnection(server)) {
        client
            .begin(
                "POST",
                talk + "/files?name=a.pdf",
                "Authorization: Bearer " + ADMIN,
                "Content-Length: " + LONGEST)
            .send("\r\n");
        while (!client.isAnswered()) {
          client.send(" ".repeat(1000));
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        RawConnection.Answer answer = client.answer();
        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.json().getString("code")).isEqualTo("request-timeout");
        assertThat(client.rest()).isEmpty();
      }
    }

    @Test
    void onlyOrganizersOfTheTalkMayUpload() {
      given().body(pdf()).post(talk + "/files?name=a.pdf").then().statusCode(401);
      sending(pdf(), tokenFor("write:another"))
          .post(talk + "/files?name=a.pdf")
          .then()
          .statusCode(403);
      sending(pdf(), ADMIN)
          .post("/api/v1/talks/" + UUID.randomUUID() + "/files?name=a.pdf")
          .then()
          .statusCode(404);
    }
  }

  @Nested
  class AsReader {
    @Test
    void everyFormatContainsTheFileOfAMaterial() {
      byte[] content = pdf();
      String hash = sha256(content);
      String url = stored(content, "a.pdf");
      String elsewhere = "https://elsewhere.example/files/" + "0".repeat(64) + "/a.pdf";
      asAdmin()
          .header("If-Match", tagOf(talk))
          .body(
              """
              {"materials":[
                {"kind":"slides","label":{"en":"S"},"url":"%s",
                 "file":{"sha256":"%s","size":1,"mediaType":"text/html"}},
                {"kind":"web","label":{"en":"W"},"url":"%s",
                 "file":{"sha256":"%s","size":1,"mediaType":"text/html"}}]}\
              """
                  .formatted(url, hash, elsewhere, hash))
          .patch(talk)
          .then()
          .statusCode(200);
      String body = when().get(talk).asString();
      when()
          .get(talk)
          .then()
          .body("materials[0].file.sha256", is(hash))
          .body("materials[0].file.size", is(content.length))
          .body("materials[0].file.mediaType", is("application/pdf"))
          .body("materials[1].file", nullValue());
      // Sending back a response changes nothing.
      asAdmin()
          .header("If-Match", tagOf(talk))
          .contentType("application/json")
          .body(body)
          .put(talk)
          .then()
          .statusCode(200);
      asAdmin().get(talk + "/history").then().body("items", hasSize(2));
      // Derived members are not part of a programme file.
      assertThat(when().get("/api/v1/programme").asString())
          .contains(url)
          .doesNotContain("mediaType", "sha256");
      when()
          .get("/api/v1/changes?since=%d".formatted(revision() - 1))
          .then()
          .body("items[0].state.materials[0].file.sha256", is(hash));
      String id = talk.substring(talk.lastIndexOf('/') + 1);
      assertThat(when().get("/api/v1/series/" + slug + ".atom").asString())
          .contains(
              "<link rel=\"enclosure\" type=\"application/pdf\" href=\"%s\" title=\"S\" length=\"%d\" />"
                  .formatted(url, content.length))
          .doesNotContain("rel=\"enclosure\" type=\"text/html\"");
      when()
          .get(talk + ".jsonld")
          .then()
          .body("workFeatured[0].'@type'", is("MediaObject"))
          .body("workFeatured[0].encodingFormat", is("application/pdf"))
          .body("workFeatured[0].contentSize", is(content.length + " B"))
          .body("workFeatured[0].sha256", is(hash))
          .body("workFeatured[1].'@type'", is("CreativeWork"));
      String oai = "/api/v1/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:";
      assertThat(when().get(oai + id).asString())
          .contains("<dc:format>application/pdf</dc:format>");
    }

    @Test
    void aMirrorKeepsTheFilesOfTalks(@TempDir Path folder) throws Exception {
      byte[] content = pdf();
      sending(content, ADMIN)
          .header("If-Match", tagOf(talk))
          .post(talk + "/files?name=a.pdf&material=slides")
          .then()
          .statusCode(201);
      String api = RestAssured.baseURI + ":" + RestAssured.port + "/api/v1";
      String copy = folder.resolve("copy.json").toString();
      Process node =
          new ProcessBuilder("node", "mirror/mirror.mjs", api, copy, "--files")
              .redirectErrorStream(true)
              .start();
      String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(node.waitFor()).as(said).isZero();
      assertThat(folder.resolve("copy.json.files").resolve(sha256(content)))
          .hasBinaryContent(content);
    }

    private int revision() {
      return when().get(talk).then().extract().path("revision");
    }

    @Test
    void aPdfIsDisplayedAndCachedForEver() {
      byte[] content = pdf();
      given()
          .urlEncodingEnabled(false)
          .get(stored(content, "第1回 講演.pdf"))
          .then()
          .statusCode(200)
          .header("ETag", is("\"" + sha256(content) + "\""))
          .header("Content-Type", is("application/pdf"))
          .header("Content-Length", is(String.valueOf(content.length)))
          .header("Cache-Control", is("public, max-age=31536000, immutable"))
          .header("X-Content-Type-Options", is("nosniff"))
          .header("Content-Security-Policy", containsString("default-src 'none'"))
          .header(
              "Content-Disposition",
              is(
                  "inline; filename=\"_1_ __.pdf\"; filename*=UTF-8''"
                      + "%E7%AC%AC1%E5%9B%9E%20%E8%AC%9B%E6%BC%94.pdf"));
    }

    @Test
    void markupIsDownloadedAndNotDisplayed() {
      byte[] page = ("<script>" + UUID.randomUUID() + "</script>").getBytes(StandardCharsets.UTF_8);
      when()
          .get(stored(page, "a.html"))
          .then()
          .header("Content-Type", is("text/plain;charset=UTF-8"))
          .header("Content-Security-Policy", startsWith("sandbox"))
          .header("Content-Disposition", startsWith("attachment"));
    }

    @Test
    void rangesAreSent() {
      byte[] content = pdf();
      String url = stored(content, "a.pdf");
      int last = content.length - 1;
      given()
          .header("Range", "bytes=0-4")
          .get(url)
          .then()
          .statusCode(206)
          .header("Content-Range", is("bytes 0-4/" + content.length))
          .header("Content-Length", is("5"))
          .body(equalTo("%PDF-"));
      given()
          .header("Range", "bytes=-1")
          .get(url)
          .then()
          .statusCode(206)
          .header("Content-Range", is("bytes %d-%d/%d".formatted(last, last, content.length)));
      given()
          .header("Range", "bytes=" + content.length + "-")
          .get(url)
          .then()
          .statusCode(416)
          .header("Content-Range", is("bytes */" + content.length));
      given()
          .headers("Range", "bytes=0-4", "If-Range", "\"another\"")
          .get(url)
          .then()
          .statusCode(200);
    }

    @Test
    void aScriptElsewhereReadsParts() {
      String url = stored(pdf(), "a.pdf");
      String origin = "https://elsewhere.example";
      given()
          .headers("Origin", origin, "Access-Control-Request-Method", "GET")
          .header("Access-Control-Request-Headers", "if-range,range")
          .options(url)
          .then()
          .statusCode(200)
          .header("Access-Control-Allow-Headers", containsString("if-range,range"));
      String shown =
          given()
              .headers("Origin", origin, "Range", "bytes=0-4")
              .get(url)
              .then()
              .statusCode(206)
              .extract()
              .header("Access-Control-Expose-Headers");
      assertThat(shown.split(","))
          .contains("Accept-Ranges", "Content-Disposition", "Content-Range");
    }

    @ParameterizedTest
    @CsvSource({
      "bytes=99999999999999999999-, 416",
      "bytes=-99999999999999999999, 206",
      "bytes=1-99999999999999999999, 206",
    })
    void positionsBehindTheEndMayHaveAnyLength(String range, int status) {
      given().header("Range", range).get(stored(pdf(), "a.pdf")).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"'\"another\"', 412", "*, 206", "'\"a\", %s', 206", "W/%s, 412"})
    void aPartOfAnotherVersionIsNotSent(String condition, int status) {
      byte[] content = pdf();
      String tag = "\"" + sha256(content) + "\"";
      given()
          .headers("Range", "bytes=0-4", "If-Match", condition.formatted(tag))
          .get(stored(content, "a.pdf"))
          .then()
          .statusCode(status)
          .header("ETag", is(tag));
    }

    @Test
    void theHeadAndTheKnownContentComeWithoutBytes() {
      byte[] content = pdf();
      String url = stored(content, "a.pdf");
      given()
          .head(url)
          .then()
          .statusCode(200)
          .header("Content-Length", is(String.valueOf(content.length)));
      given()
          .header("If-None-Match", "\"" + sha256(content) + "\"")
          .get(url)
          .then()
          .statusCode(304);
    }

    @Test
    void anotherNameWithTheSameExtensionIsTheSameFile() {
      String url = stored(pdf(), "a.pdf");
      when()
          .get(url.replace("a.pdf", "b.pdf"))
          .then()
          .header("Content-Disposition", containsString("b.pdf"));
      when()
          .get(url.replace("a.pdf", "b.exe"))
          .then()
          .header("Content-Disposition", containsString("a.pdf"));
      for (String odd : List.of("..%2F..%2Fb.pdf", "%E2%81%A6b.pdf", "%FFb.pdf", "b".repeat(999))) {
        given()
            .urlEncodingEnabled(false)
            .get(url.replace("a.pdf", odd.endsWith(".pdf") ? odd : odd + ".pdf"))
            .then()
            .header("Content-Disposition", containsString("\"a.pdf\""));
      }
    }

    @Test
    void anUnknownHashIsNotFound() {
      when()
          .get("/files/" + "0".repeat(64) + "/a.pdf")
          .then()
          .statusCode(404)
          .body("code", is("not-found"));
    }
  }

  @Nested
  class AsInvitedSpeaker {
    @Test
    void aFileIsUploadedByTheLinkAndUsedInTheAnswer() {
      String url =
          asAdmin()
              .body("{\"expires\":\"2999-01-01T00:00:00Z\"}")
              .post(talk + "/invitations")
              .then()
              .statusCode(201)
              .extract()
              .path("url");
      String link = "/api/v1/invitations/" + url.substring(url.lastIndexOf('/') + 1);
      byte[] content = pdf();
      given()
          .body(content)
          .post(link + "/files?name=a.pdf&dryRun=true")
          .then()
          .statusCode(200)
          .body("dryRun", is(true));
      String file =
          given()
              .body(content)
              .post(link + "/files?name=a.pdf")
              .then()
              .statusCode(201)
              .body("mediaType", is("application/pdf"))
              .extract()
              .path("url");
      given()
          .contentType("application/merge-patch+json")
          .body(
              Map.of(
                  "materials",
                  List.of(Map.of("kind", "slides", "label", Map.of("en", "S"), "url", file))))
          .patch(link)
          .then()
          .statusCode(200);
      when().get(talk).then().body("materials[0].url", is(file));
      assertThat(when().get(file).asByteArray()).isEqualTo(content);
    }
  }

  @Nested
  class AsOperator {
    @AfterEach
    void theClockGoesOn() {
      StoryClock.release();
    }

    private ValidatableResponse unused(boolean dryRun) {
      return asAdmin().delete("/api/v1/files/unused?dryRun=" + dryRun).then().statusCode(200);
    }

    @Test
    void unreferencedFilesAreRemovedAfterADay() {
      byte[] named = pdf();
      byte[] lost = pdf();
      String kept = stored(named, "named.pdf");
      String gone = stored(lost, "lost.pdf");
      String twice = stored(lost, "twice.pdf");
      asAdmin()
          .header("If-Match", tagOf(talk))
          .body(
              Map.of(
                  "materials",
                  List.of(Map.of("kind", "slides", "label", Map.of("en", "S"), "url", kept))))
          .patch(talk)
          .then()
          .statusCode(200);
      // The history still refers to it.
      asAdmin()
          .header("If-Match", tagOf(talk))
          .body("{\"materials\":null}")
          .patch(talk)
          .then()
          .statusCode(200);
      unused(true).body("items.sha256", not(hasItem(sha256(lost))));
      StoryClock.setTo(Instant.now().plus(Duration.ofDays(2)).toString());
      unused(true)
          .body("items.sha256", hasItem(sha256(lost)))
          .body("items.sha256", not(hasItem(sha256(named))))
          .body("dryRun", is(true));
      when().get(gone).then().statusCode(200);
      unused(false).body("items.sha256", hasItem(sha256(lost)));
      when().get(gone).then().statusCode(404);
      when().get(twice).then().statusCode(404);
      when().get(kept).then().statusCode(200);
      unused(false).body("total", is(0)).body("leftOver", is(0));
      assertThat(when().get(stored(lost, "again.pdf")).asByteArray()).isEqualTo(lost);
    }
  }
}
