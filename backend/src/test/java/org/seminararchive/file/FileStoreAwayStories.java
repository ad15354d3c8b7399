package org.seminararchive.file;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.condition.Troubles;
import org.seminararchive.testing.DistantStore;
import org.seminararchive.testing.Neighbourhood;
import software.amazon.awssdk.core.sync.RequestBody;

/** A store of files that is cut off while it is used. Only on PostgreSQL files are in a store. */
@QuarkusTest
@TestProfile(Neighbourhood.class)
@Tag("postgresql")
class FileStoreAwayStories {
  private static final int SIZE = 1 << 18;

  @TestHTTPResource("/")
  URI server;

  @Inject FileSettings settings;

  private final List<String> lines = new ArrayList<>();
  private final Handler ear =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getMessage() + Arrays.toString(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private String talk;
  private UploadedFile file;

  @BeforeEach
  void aTalk() {
    talk = "/api/v1/talks/" + given().get("/api/v1/talks?limit=1").path("items[0].id");
    file = UploadedFile.pdf(talk + "/uploads", ADMIN, SIZE);
    Logger.getLogger(Troubles.class.getName()).addHandler(ear);
  }

  @AfterEach
  void theStoreIsBack() {
    DistantStore.mend();
    Logger.getLogger(Troubles.class.getName()).removeHandler(ear);
  }

  private Response store() {
    return given()
        .header("Authorization", "Bearer " + ADMIN)
        .contentType("application/octet-stream")
        .body(file.content())
        .post(talk + "/files?name=a.pdf");
  }

  private static ValidatableResponse isAway(Response answer) {
    return answer
        .then()
        .statusCode(503)
        .header("Retry-After", is("5"))
        .body("code", is("files-unavailable"));
  }

  private String address() {
    return "/files/" + file.sha256() + "/a.pdf";
  }

  /** Nothing of a file that was not stored is left, here or in the store. */
  private void nothingIsLeft() throws IOException {
    when().get(address()).then().statusCode(404);
    try (Stream<Path> left = Files.list(Path.of(settings.folder(), "incoming"))) {
      assertThat(left).isEmpty();
    }
    try (var client = BucketClient.of(settings.s3())) {
      String bucket = settings.s3().bucket().orElseThrow();
      assertThat(client.listObjectsV2(list -> list.bucket(bucket)).contents())
          .noneMatch(object -> object.key().contains(file.sha256()))
          .noneMatch(object -> object.key().startsWith("incoming/"));
    }
  }

  @Nested
  class AsOrganizer {
    @Test
    void anUploadIsRefusedForAMomentAndNothingIsLeft() throws IOException {
      DistantStore.cut();
      isAway(store());
      isAway(store());
      DistantStore.mend();
      nothingIsLeft();
      store().then().statusCode(201);
      assertThat(when().get(address()).asByteArray()).isEqualTo(file.content());
    }

    @Test
    void anUploadInPiecesWaitsWithItsLastByte() throws IOException {
      String upload = file.begun();
      DistantStore.cut();
      file.send(upload, 0, SIZE / 2).then().statusCode(204);
      isAway(file.send(upload, SIZE / 2, SIZE));
      assertThat(file.offset(upload)).isEqualTo(SIZE - 1);
      isAway(file.send(upload, SIZE - 1, SIZE));
      DistantStore.mend();
      nothingIsLeft();
      file.send(upload, SIZE - 1, SIZE).then().statusCode(204);
      file.asking().get(upload).then().body("file.sha256", is(file.sha256()));
      assertThat(when().get(address()).asByteArray()).isEqualTo(file.content());
    }
  }

  @Nested
  class AsReader {
    @BeforeEach
    void aFile() {
      store().then().statusCode(201);
    }

    @Test
    void aFileIsAwayAndTheRestIsThere() {
      DistantStore.cut();
      isAway(when().get(address()));
      isAway(given().header("Range", "bytes=0-4").get(address()));
      when().head(address()).then().statusCode(503).header("Retry-After", is("5"));
      when().get(talk).then().statusCode(200);
      DistantStore.mend();
      assertThat(when().get(address()).asByteArray()).isEqualTo(file.content());
    }

    @Test
    void otherContentThanWasStoredIsNotSent() {
      String key = file.sha256().substring(0, 2) + "/" + file.sha256();
      byte[] damaged = file.content().clone();
      damaged[SIZE / 2]++;
      try (var client = BucketClient.of(settings.s3())) {
        String bucket = settings.s3().bucket().orElseThrow();
        client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(damaged));
      }
      HttpRequest request = HttpRequest.newBuilder(server.resolve(address())).build();
      HttpClient client = HttpClient.newHttpClient();
      assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofByteArray()))
          .isInstanceOf(IOException.class);
      given().header("Range", "bytes=0-4").get(address()).then().statusCode(206);
    }
  }

  @Nested
  class AsOperator {
    @Test
    void oneLineTellsTheCauseAndOneTheEnd() {
      store().then().statusCode(201);
      lines.clear();
      DistantStore.cut();
      isAway(when().get(address()));
      isAway(store());
      isAway(when().get(address()));
      asAdmin().get("/q/health/ready").then().statusCode(200);
      assertThat(lines).hasSize(1).first().asString().contains("FILES_AWAY");
      DistantStore.mend();
      when().get(address()).then().statusCode(200);
      assertThat(lines).hasSize(2);
    }
  }
}
