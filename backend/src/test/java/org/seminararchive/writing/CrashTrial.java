package org.seminararchive.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seminararchive.testing.Integrity;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/**
 * Durability: the server is killed repeatedly during writes; every acknowledged write is present,
 * and none is partial. {@code trial.kills} sets the number of kills for each database; for long
 * runs, {@code junit.jupiter.execution.timeout.mode=disabled} removes the timeout.
 */
@Timeout(600)
class CrashTrial {
  private static final int KILLS = Integer.getInteger("trial.kills", 20);
  private static final int CLIENTS = 8;

  private final Random random = new Random(20_261_210);
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

  /** URL path by name of the talk. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  /** Acknowledged since the last kill. Earlier ones are counted after each kill. */
  private final Set<String> recent = ConcurrentHashMap.newKeySet();

  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

  @Test
  void twentyKillsLoseNothingOnH2() throws Exception {
    try (Server server = Server.onH2()) {
      endure("H2", server, () -> ofCopy(server.data().resolve("seminar.mv.db")));
    }
  }

  @Test
  void twentyKillsLoseNothingOnPostgresql() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Server server = Server.onPostgresql(postgres.getJdbcUrl("postgres", "postgres"))) {
      endure(
          "PostgreSQL",
          server,
          () -> {
            try (var connection = postgres.getPostgresDatabase().getConnection()) {
              return Integrity.of(connection);
            }
          });
    }
  }

  private void endure(String database, Server server, Callable<Integrity> look) throws Exception {
    int lost = 0;
    int writtenUnanswered = 0;
    try {
      server.start();
      assertThat(server.post("/api/v1/series", "series", TrialTalk.SERIES).statusCode())
          .isEqualTo(201);
      for (int kill = 1; kill <= KILLS; kill++) {
        killWhilePosting(server, "%d-".formatted(kill));
        assertThat(unanswered).as("posts under way at kill %d", kill).isNotEmpty();

        int talks = look.call().talks();
        assertThat(talks)
            .as("talks after kill %d", kill)
            .isBetween(acknowledged.size(), acknowledged.size() + unanswered.size());
        lost += unanswered.size();
        writtenUnanswered += talks - acknowledged.size();

        server.start();
        read(server, recent);
        recent.clear();
        // Unanswered requests are repeated with the same key, which must be safe.
        for (String name : new TreeSet<>(unanswered)) {
          post(server, name);
        }
        unanswered.clear();
      }
      server.kill();
      assertThat(look.call().talks()).isEqualTo(acknowledged.size());
      server.start();
      read(server, acknowledged.keySet());
      System.out.printf(
          "%s: %d kills, %d talks acknowledged; %d posts had no answer, of which %d were written%n",
          database, KILLS, acknowledged.size(), lost, writtenUnanswered);
    } finally {
      clients.shutdownNow();
    }
  }

  /** Waits for some responses and a short read, so that the kill hits a random point of a write. */
  private void killWhilePosting(Server server, String prefix) throws Exception {
    Semaphore answers = new Semaphore(0);
    var posting =
        IntStream.range(0, CLIENTS)
            .<Future<?>>mapToObj(c -> clients.submit(() -> postOn(server, prefix + c, answers)))
            .toList();
    answers.acquire(CLIENTS + random.nextInt(20));
    for (int reads = random.nextInt(4); reads > 0; reads--) {
      server.get("/api/v1/series");
    }
    server.kill();
    for (Future<?> client : posting) {
      client.get();
    }
  }

  private Void postOn(Server server, String prefix, Semaphore answers) throws Exception {
    for (int i = 0; ; i++) {
      String name = "%s-%d".formatted(prefix, i);
      try {
        post(server, name);
        answers.release();
      } catch (IOException killed) {
        unanswered.add(name);
        return null;
      } catch (AssertionError refused) {
        answers.release(1000);
        throw refused;
      }
    }
  }

  private void post(Server server, String name) throws Exception {
    HttpResponse<String> answer = server.post("/api/v1/talks", name, TrialTalk.named(name));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    // Without the port, which differs per process.
    String location = answer.headers().firstValue("Location").orElseThrow();
    acknowledged.put(name, URI.create(location).getPath());
    recent.add(name);
  }

  private void read(Server server, Set<String> names) throws Exception {
    for (String name : names) {
      HttpResponse<String> answer = server.get(acknowledged.get(name));
      assertThat(answer.statusCode()).as(name).isEqualTo(200);
      JsonNode read = Server.json(answer);
      assertThat(read.at("/title/ja").asText()).isEqualTo(TrialTalk.title(name));
      assertThat(read.at("/session/numbers/0/number").asInt()).isPositive();
    }
  }

  /** Checks a copy, so that opening the database does not repair the original. */
  private static Integrity ofCopy(Path file) throws Exception {
    Path folder = Files.createTempDirectory("seminar-look");
    Path copy = folder.resolve("look.mv.db");
    try {
      Files.copy(file, copy);
      String url = "jdbc:h2:file:%s;IFEXISTS=TRUE".formatted(folder.resolve("look"));
      try (var connection = DriverManager.getConnection(url, "seminar", "seminar")) {
        return Integrity.of(connection);
      }
    } finally {
      try (var files = Files.list(folder)) {
        for (Path left : files.toList()) {
          Files.delete(left);
        }
      }
      Files.delete(folder);
    }
  }
}
