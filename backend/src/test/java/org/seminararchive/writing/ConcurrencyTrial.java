package org.seminararchive.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seminararchive.testing.Integrity;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/**
 * Concurrent writes on one or several servers: session numbers stay unique, and an idempotency key
 * is valid on every process.
 */
@Timeout(600)
@Tag("all")
class ConcurrencyTrial {
  private static final int ORGANIZERS = 32;

  @Test
  void thirtyTwoAtOnceGetThirtyTwoNumbersInARowAndAKeyOutlivesTheProcessOnH2() throws Exception {
    try (Server server = Server.onH2().start()) {
      numbersInARow(List.of(server));
      keyOutlivesProcess(server);
    }
  }

  @Test
  void thirtyTwoAtOnceGetThirtyTwoNumbersInARowAndAKeyOutlivesTheProcessOnPostgresql()
      throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Server server = Server.onPostgresql(postgres.getJdbcUrl("postgres", "postgres")).start()) {
      numbersInARow(List.of(server));
      keyOutlivesProcess(server);
    }
  }

  @Test
  void sixteenAtEachOfTwoServersGetThirtyTwoNumbersInARow() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Server one = Server.onPostgresql(postgres.getJdbcUrl("postgres", "postgres")).start();
        Server other = Server.onPostgresql(postgres.getJdbcUrl("postgres", "postgres")).start()) {
      numbersInARow(List.of(one, other));
      try (var connection = postgres.getPostgresDatabase().getConnection()) {
        assertThat(Integrity.of(connection).talks()).isEqualTo(ORGANIZERS);
      }
    }
  }

  private static void numbersInARow(List<Server> servers) throws Exception {
    HttpResponse<String> series = servers.get(0).post("/api/v1/series", "series", TrialTalk.SERIES);
    assertThat(series.statusCode()).as(series.body()).isEqualTo(201);
    ExecutorService organizers = Executors.newFixedThreadPool(ORGANIZERS);
    try {
      CountDownLatch together = new CountDownLatch(ORGANIZERS);
      List<Future<HttpResponse<String>>> posts = new ArrayList<>();
      for (int i = 0; i < ORGANIZERS; i++) {
        String name = "at-once-" + i;
        Server server = servers.get(i % servers.size());
        posts.add(
            organizers.submit(
                () -> {
                  together.countDown();
                  together.await();
                  return server.post("/api/v1/talks", name, TrialTalk.named(name));
                }));
      }
      List<Integer> numbers = new ArrayList<>();
      for (var post : posts) {
        HttpResponse<String> answer = post.get();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        numbers.add(Server.json(answer).at("/session/numbers/0/number").asInt());
      }
      assertThat(numbers)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, ORGANIZERS).boxed().toList());
    } finally {
      organizers.shutdownNow();
    }
  }

  private static void keyOutlivesProcess(Server server) throws Exception {
    var talk = TrialTalk.named("with a key");
    HttpResponse<String> first = server.post("/api/v1/talks", "key", talk);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    server.kill();
    server.start();

    HttpResponse<String> again = server.post("/api/v1/talks", "key", talk);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(location(again)).isEqualTo(location(first));
    assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");

    HttpResponse<String> other =
        server.post("/api/v1/talks", "key", TrialTalk.named("something else"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(Server.json(other).get("code").asText()).isEqualTo("idempotency-key-reused");
  }

  /** Without the port, which differs per process. */
  private static String location(HttpResponse<String> answer) {
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }
}
