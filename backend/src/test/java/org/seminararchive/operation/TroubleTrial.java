package org.seminararchive.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/** Behaviour towards clients and operators during and after a database outage. */
@Timeout(300)
@Tag("all")
class TroubleTrial {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void anUnavailableDatabaseIsReportedAsSuch() throws Exception {
    EmbeddedPostgres postgres = postgres(0);
    int port = postgres.getPort();
    try (Server server = Server.onPostgresql(postgres.getJdbcUrl("postgres", "postgres"))) {
      server.start();
      assertThat(server.post("/api/v1/series", "series", TrialTalk.SERIES).statusCode())
          .isEqualTo(201);
      await(server, 200);

      postgres.close();
      for (int i = 0; i < 10; i++) {
        assertAway(server.get("/api/v1/sessions?limit=" + (i + 1)));
      }
      assertAway(server.post("/api/v1/talks", "away", TrialTalk.named("away")));
      await(server, 503);
      assertThat(server.get("/q/health/live").statusCode()).isEqualTo(200);

      postgres = postgres(port);
      await(server, 200);
      assertThat(server.post("/api/v1/talks", "back", TrialTalk.named("back")).statusCode())
          .isEqualTo(201);
    } finally {
      postgres.close();
    }
  }

  @Test
  void aDamagedFileIsLoggedOnceAndAnsweredWithAProblem() throws Exception {
    // Without a cache, because cached pages of the database would still be readable.
    String url =
        "-Dquarkus.datasource.jdbc.url=jdbc:h2:file:${seminar.data}/seminar"
            + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=30000;CACHE_SIZE=0";
    try (Server server = Server.onH2(url, "-Dseminar.programme=bundled")) {
      server.start();
      await(server, 200);

      List<String> ids = new ArrayList<>();
      Server.json(server.get("/api/v1/talks?limit=20"))
          .get("items")
          .forEach(talk -> ids.add(talk.get("id").asText()));
      damage(server.data().resolve("seminar.mv.db"));
      for (String id : ids) {
        // Cached responses are still served.
        var answer = server.get("/api/v1/talks/" + id);
        if (answer.statusCode() != 200) {
          assertAway(answer);
        }
      }
      await(server, 503);
      assertAway(server.post("/api/v1/talks", "damaged", TrialTalk.named("damaged")));
      assertThat(server.get("/q/health/live").statusCode()).isEqualTo(200);
      assertThat(server.lines())
          .filteredOn(line -> line.contains(" ERROR ") || line.contains(" WARN "))
          .singleElement()
          .asString()
          .contains("DATABASE_DAMAGED", "restore a backup");
    }
  }

  private static void damage(Path database) throws Exception {
    try (var file = new RandomAccessFile(database.toFile(), "rw")) {
      // Behind the two heads of the file.
      file.seek(8192);
      file.write(new byte[(int) file.length() - 8192]);
    }
  }

  private static void assertAway(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(Server.json(answer).get("code").asText()).isEqualTo("database-unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  private static void await(Server server, int readiness) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (server.get("/q/health/ready").statusCode() != readiness) {
      assertThat(Instant.now()).as("readiness %d", readiness).isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private EmbeddedPostgres postgres(int port) throws Exception {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("postgresql"))
        .setCleanDataDirectory(false)
        .start();
  }
}
