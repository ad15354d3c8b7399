package org.seminararchive.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** Uploads as clients of tus 1.0.0 know them. */
@QuarkusTest
@TestProfile(Organizing.class)
class UploadProtocolStories {
  private static final int SIZE = 1000;

  private UploadedFile file;
  private String upload;

  @BeforeEach
  void anUpload() {
    String talk = given().get("/api/v1/talks?limit=1").path("items[0].id");
    file = UploadedFile.pdf("/api/v1/talks/" + talk + "/uploads", ADMIN, SIZE);
    upload = file.begun();
  }

  @AfterEach
  void theUploadEnds() {
    file.asking().delete(upload);
  }

  @Nested
  class AsClientOfTus {
    @Test
    void theServerSaysWhatItSpeaks() {
      for (String path : List.of(file.uploads(), upload)) {
        given()
            .options(path)
            .then()
            .statusCode(204)
            .header("Tus-Resumable", is("1.0.0"))
            .header("Tus-Version", is("1.0.0"))
            .header("Tus-Extension", is("creation,expiration,termination"))
            .header("Tus-Max-Size", is(String.valueOf(2 << 20)));
      }
    }

    @Test
    void anotherVersionIsRefused() {
      given()
          .headers("Authorization", "Bearer " + ADMIN, "Tus-Resumable", "0.2.2")
          .patch(upload)
          .then()
          .statusCode(412)
          .header("Tus-Version", is("1.0.0"))
          .body("code", is("tus-version"));
      asAdmin().post(file.uploads()).then().statusCode(412);
    }

    @Test
    void everyAnswerHasTheHeadersOfTheProtocol() {
      file.asking()
          .head(upload)
          .then()
          .statusCode(200)
          .header("Tus-Resumable", is("1.0.0"))
          .header("Cache-Control", is("no-store"))
          .header("Upload-Offset", is("0"))
          .header("Upload-Length", is(String.valueOf(SIZE)))
          .header("Upload-Expires", endsWith("GMT"));
      file.send(upload, 0, 10)
          .then()
          .statusCode(204)
          .header("Tus-Resumable", is("1.0.0"))
          .header("Upload-Expires", endsWith("GMT"));
      file.send(upload, 0, 10).then().statusCode(409).header("Tus-Resumable", is("1.0.0"));
    }

    @Test
    void whoCannotPatchMayPost() {
      file.asking()
          .headers("X-HTTP-Method-Override", "PATCH", "Upload-Offset", 0)
          .contentType("application/offset+octet-stream")
          .body(file.content())
          .post(upload)
          .then()
          .statusCode(204)
          .header("Upload-Offset", is(String.valueOf(SIZE)));
      file.asking().get(upload).then().body("file.sha256", is(file.sha256()));
    }

    @Test
    void aPieceHasItsTypeAndItsOffset() {
      file.asking()
          .header("Upload-Offset", 0)
          .contentType("application/octet-stream")
          .body(file.content())
          .patch(upload)
          .then()
          .statusCode(415)
          .header("Accept", is("application/offset+octet-stream"));
      file.asking()
          .contentType("application/offset+octet-stream")
          .body(file.content())
          .patch(upload)
          .then()
          .statusCode(400)
          .body("errors[0].parameter", is("Upload-Offset"));
      assertThat(file.offset(upload)).isZero();
    }

    @Test
    void aBeginningSaysSizeAndName() {
      begin("ten", "filename YS5wZGY=").then().statusCode(400).body(parameter("Upload-Length"));
      begin("10", "filetype YS5wZGY=").then().statusCode(400).body(parameter("Upload-Metadata"));
      begin("10", "filename ???").then().statusCode(400).body(parameter("Upload-Metadata"));
    }

    private Response begin(String size, String metadata) {
      return file.asking()
          .headers("Upload-Length", size, "Upload-Metadata", metadata)
          .post(file.uploads());
    }

    private static Matcher<String> parameter(String name) {
      return containsString("\"parameter\":\"" + name);
    }

    @Test
    void anEmptyPieceAtTheEndIsTaken() {
      Response empty = file.send(upload, 0, 0);
      empty.then().statusCode(204).header("Upload-Offset", is("0"));
      file.asking()
          .header("Upload-Offset", 5)
          .contentType("application/offset+octet-stream")
          .patch(upload)
          .then()
          .statusCode(409);
    }
  }

  @Nested
  class AsScriptOfAnotherSite {
    @Test
    void headersMayBeSentAndRead() {
      String allowed =
          given()
              .headers(
                  "Origin",
                  "https://elsewhere.example",
                  "Access-Control-Request-Method",
                  "PATCH",
                  "Access-Control-Request-Headers",
                  "tus-resumable,upload-offset,upload-length,upload-metadata,content-type")
              .options(upload)
              .then()
              .statusCode(200)
              .extract()
              .header("Access-Control-Allow-Headers");
      assertThat(Arrays.asList(allowed.split(", *")))
          .contains("tus-resumable", "upload-offset", "upload-length", "upload-metadata");
      String exposed =
          file.asking()
              .header("Origin", "https://elsewhere.example")
              .head(upload)
              .then()
              .extract()
              .header("Access-Control-Expose-Headers");
      assertThat(Arrays.asList(exposed.split(", *")))
          .contains(
              "Location", "Tus-Resumable", "Upload-Offset", "Upload-Length", "Upload-Expires");
    }
  }
}
