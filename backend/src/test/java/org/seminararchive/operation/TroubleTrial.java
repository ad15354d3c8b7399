package org.seminararchive.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
  void aDatabaseThatIsAwayIsNoFaultOfOurs() throws Exception {
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
