package org.seminararchive.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.talkOfNewSeries;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.RawConnection;
import org.seminararchive.testing.StoryClock;

/** Uploads in several requests. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class UploadStories {
  private static final int SIZE = 900_000;

  @TestHTTPResource("/")
  URI server;

  private String slug;
  private String talk;
  private UploadedFile file;

  @BeforeEach
  void aTalk() {
    slug = "upload-" + UUID.randomUUID().toString().substring(0, 8);
    talk = talkOfNewSeries(slug);
    file = UploadedFile.pdf(talk + "/uploads", tokenFor("write:" + slug), SIZE);
  }

  private void isStored(String upload) {
    String url =
        file.asking()
            .get(upload)
            .then()
            .statusCode(200)
            .body("offset", is(SIZE))
            .body("file.sha256", is(file.sha256()))
            .body("file.name", is("第1回.pdf"))
            .body("file.mediaType", is("application/pdf"))
            .extract()
            .path("file.url");
    assertThat(given().urlEncodingEnabled(false).get(url).asByteArray()).isEqualTo(file.content());
  }

  /** Sends a part of a piece that is announced to be the rest. */
  private RawConnection interrupted(String upload, int from, int to) throws IOException {
    return new RawConnection(server)
        .begin(
            "PATCH",
            upload,
            "Authorization: Bearer " + file.token(),
            "Tus-Resumable: 1.0.0",
            "Upload-Offset: " + from,
            "Content-Type: application/offset+octet-stream",
            "Content-Length: " + (SIZE - from))
        .send("\r\n")
        .send(file.content(), from, to);
  }

  private void arrives(String upload, int offset) {
    while (file.offset(upload) < offset) {
      Thread.onSpinWait();
    }
  }

  @Nested
  class AsOrganizer {
    @Test
    void anUploadGoesOnAfterABrokenConnection() throws IOException {
      String upload = file.begun();
      assertThat(file.offset(upload)).isZero();
      RawConnection broken = interrupted(upload, 0, SIZE / 2);
      arrives(upload, SIZE / 2);
      broken.close();
      file.asking().get(upload).then().body("size", is(SIZE)).body("file", nullValue());
      file.send(upload, SIZE / 2, SIZE)
          .then()
          .statusCode(204)
          .header("Upload-Offset", is(String.valueOf(SIZE)));
      isStored(upload);
      assertThat(file.offset(upload)).isEqualTo(SIZE);
    }

    @Test
    void pieceByPieceIsTheSame() {
      String upload = file.begun();
      file.send(upload, 0, 1).then().statusCode(204).header("Upload-Offset", is("1"));
      file.send(upload, 1, 1000).then().statusCode(204);
      file.send(upload, 1000, SIZE).then().statusCode(204);
      isStored(upload);
      file.send(upload, SIZE, SIZE).then().statusCode(204);
    }

    @Test
    void anotherOffsetIsRefusedWithTheRightOne() {
      String upload = file.begun();
      file.send(upload, 0, 1000).then().statusCode(204);
      for (int wrong : new int[] {0, 999, 1001}) {
        file.send(upload, wrong, 2000)
            .then()
            .statusCode(409)
            .header("Upload-Offset", is("1000"))
            .body("code", is("wrong-offset"))
            .body("offset", is(1000));
      }
      file.send(upload, 1000, SIZE).then().statusCode(204);
      isStored(upload);
    }

    @Test
    void theLaterOfTwoClientsAtTheSamePlaceGoesOn() throws IOException {
      String upload = file.begun();
      try (var first = interrupted(upload, 0, SIZE / 3)) {
        arrives(upload, SIZE / 3);
        file.send(upload, SIZE / 3, SIZE / 2).then().statusCode(204);
        first.send(file.content(), SIZE / 3, SIZE / 3 + 1000);
        assertThat(first.answer().status()).isEqualTo(503);
        file.send(upload, SIZE / 2, SIZE).then().statusCode(204);
      }
      isStored(upload);
    }

    @Test
    void whatIsTooLargeIsRefusedAtOnce() {
      file.begin((2 << 20) + 1, "a.pdf").then().statusCode(413).body("mostBytes", is(2 << 20));
      file.begin(0, "a.pdf").then().statusCode(422);
      String upload = new UploadedFile(file.uploads(), file.token(), new byte[100]).begun();
      file.send(upload, 0, 101).then().statusCode(413).body("mostBytes", is(100));
      assertThat(file.offset(upload)).isZero();
    }

    @Test
    void theContentDecidesWhetherItIsTaken() {
      byte[] script = "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8);
      var program = new UploadedFile(file.uploads(), file.token(), script);
      String upload = program.begun();
      program
          .send(upload, 0, script.length)
          .then()
          .statusCode(415)
          .body("code", is("file-not-accepted"));
      program.asking().head(upload).then().statusCode(404);
    }

    @Test
    void theQuotaOfTheSeriesIsKept() {
      for (int i = 0; i < 2; i++) {
        var half = UploadedFile.pdf(file.uploads(), file.token(), 2 << 20);
        half.send(half.begun(), 0, 2 << 20).then().statusCode(204);
      }
      file.begin(1, "a.pdf").then().statusCode(422).body("code", is("quota-exceeded"));
    }

    @Test
    void onlyWhoBeganItGoesOn() {
      String upload = file.begun();
      var colleague = new UploadedFile(upload, tokenFor("write:" + slug), file.content());
      colleague.send(upload, 0, SIZE).then().statusCode(404);
      colleague.asking().head(upload).then().statusCode(404);
      colleague.asking().delete(upload).then().statusCode(404);
      var stranger = new UploadedFile(upload, tokenFor("write:another"), file.content());
      stranger.send(upload, 0, SIZE).then().statusCode(403);
      stranger.asking().get(upload).then().statusCode(403);
      var nobody = new UploadedFile(upload, null, file.content());
      nobody.send(upload, 0, SIZE).then().statusCode(401);
      nobody.asking().get(upload).then().statusCode(401);
      nobody.begin(SIZE, "a.pdf").then().statusCode(401);
      assertThat(file.offset(upload)).isZero();
    }

    @Test
    void oneSenderHasFewUnfinishedUploads() {
      String first = file.begun();
      file.begun();
      file.begun();
      file.begin(SIZE, "a.pdf").then().statusCode(429).body("code", is("too-many-uploads"));
      file.asking().delete(first).then().statusCode(204);
      file.asking().head(first).then().statusCode(404);
      String last = file.begun();
      file.send(last, 0, SIZE).then().statusCode(204);
      file.begun();
    }
  }

  @Nested
  class AsInvitedSpeaker {
    private String link() {
      String url =
          asAdmin()
              .body("{\"expires\":\"2999-01-01T00:00:00Z\"}")
              .post(talk + "/invitations")
              .then()
              .statusCode(201)
              .extract()
              .path("url");
      return "/api/v1/invitations/" + url.substring(url.lastIndexOf('/') + 1);
    }

    @Test
    void theLinkIsEnoughAndNoOtherLinkIs() {
      String link = link();
      file = new UploadedFile(link + "/uploads", null, file.content());
      String upload = file.begun();
      file.send(upload, 0, 1000).then().statusCode(204);
      String other = link() + upload.substring(link.length());
      file.send(other, 1000, SIZE).then().statusCode(404);
      var organizer = new UploadedFile(file.uploads(), ADMIN, file.content());
      String asOrganizer = talk + upload.substring(link.length());
      organizer.send(asOrganizer, 1000, SIZE).then().statusCode(404);
      file.send(upload, 1000, SIZE).then().statusCode(204);
      isStored(upload);
    }
  }

  @Nested
  class AsOperator {
    @AfterEach
    void theClockGoesOn() {
      StoryClock.release();
    }

    @Test
    void anExpiredUploadIsOverAndRemoved() {
      String upload = file.begun();
      file.send(upload, 0, 1000).then().statusCode(204);
      StoryClock.setTo(Instant.now().plus(Duration.ofDays(2)).toString());
      file.send(upload, 1000, SIZE).then().statusCode(404);
      String unused = "/api/v1/files/unused?dryRun=";
      asAdmin().delete(unused + true).then().body("leftOver", greaterThan(0));
      asAdmin().delete(unused + false).then().statusCode(200);
      asAdmin().delete(unused + true).then().body("leftOver", is(0));
      StoryClock.release();
      file.asking().head(upload).then().statusCode(404);
    }
  }
}
