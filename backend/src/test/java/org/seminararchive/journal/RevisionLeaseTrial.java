package org.seminararchive.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/**
 * One of several servers keeps the revision in memory while it is alone. Each server shows a write
 * that was acknowledged by another one, from the first write after its start on.
 */
@Timeout(600)
@Tag("all")
class RevisionLeaseTrial {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TURNS = 60;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Test
  void noServerAnswersWithARevisionBeforeAnAcknowledgedWrite() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Server one = Server.onPostgresql(postgres.getJdbcUrl("postgres", "postgres")).start();
        Server other = Server.onPostgresql(postgres.getJdbcUrl("postgres", "postgres"))) {
      assertThat(one.post("/api/v1/series", "series", TrialTalk.SERIES).statusCode())
          .isEqualTo(201);
      awaitLease(postgres, one);

      other.start();
      takeTurns(one, other, "first");
      other.kill();
      awaitLease(postgres, one);
      other.start();
      takeTurns(other, one, "second");

      one.kill();
      awaitLease(postgres, other);
      other.kill();
      one.start();
      takeTurns(one, one, "third");
    }
  }

  private static void takeTurns(Server reading, Server writing, String name) throws Exception {
    for (int turn = 0; turn < TURNS; turn++) {
      Server writer = turn % 2 == 0 ? writing : reading;
      Server reader = turn % 2 == 0 ? reading : writing;
      String title = name + "-" + turn;
      // Known to the reader's cache before the write.
      int before = total(reader);
      var written = writer.post("/api/v1/talks", title, TrialTalk.named(title));
      assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
      assertThat(total(reader)).as(title).isEqualTo(before + 1);
    }
  }

  /** Without a token, as responses with a token do not come from memory. */
  private static int total(Server server) throws Exception {
    var request = HttpRequest.newBuilder(server.address().resolve("/api/v1/talks?limit=1")).build();
    return Server.json(CLIENT.send(request, BodyHandlers.ofString())).path("total").asInt();
  }

  private static void awaitLease(EmbeddedPostgres postgres, Server server) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isHeld(postgres)) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      total(server);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private static boolean isHeld(EmbeddedPostgres postgres) throws Exception {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select kept_until > current_timestamp from journal_head")) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
