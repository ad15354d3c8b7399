package org.seminararchive.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/** A receiver that was unavailable gets all missed changes afterwards. */
@Timeout(600)
@Tag("all")
class WebhookTrial {
  private static final String[] IMPATIENT = {
    "-Dseminar.webhooks.private=true",
    "-Dseminar.webhooks.timeout=3s",
    "-Dseminar.webhooks.look=100ms",
    "-Dseminar.webhooks.schedule=" + "200ms,".repeat(200) + "200ms"
  };

  @Test
  void anUnavailableReceiverAndAKilledServerLoseNothingOnH2() throws Exception {
    try (Server server = Server.onH2(IMPATIENT).start()) {
      everythingWaits(server);
    }
  }

  @Test
  void anUnavailableReceiverAndAKilledServerLoseNothingOnPostgresql() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Server server = onPostgresql(postgres)) {
      everythingWaits(server);
      // With a second server.
      try (Server other = onPostgresql(postgres)) {
        twoServersAreOneSender(List.of(server, other));
      }
    }
  }

  private static Server onPostgresql(EmbeddedPostgres postgres) throws Exception {
    return Server.onPostgresql(postgres.getJdbcUrl("postgres", "postgres"), IMPATIENT).start();
  }

  private static void everythingWaits(Server server) throws Exception {
    assertThat(server.post("/api/v1/series", "series", TrialTalk.SERIES).statusCode())
        .isEqualTo(201);
    try (Receiver receiver = new Receiver()) {
      JsonNode webhook = register(server, receiver);
      long before = webhook.get("delivered").asLong();
      announce(server, "refused");
      Receiver.awaitThat("failure", () -> failure(server, webhook).equals("connection"));
      server.kill();
      server.start();
      announce(server, "after a restart");
      receiver.answering(500, Receiver.SILENCE, 204, 503, 204, 302, 204).open();
      receiver.awaitTaken(before + 6);
      // Killed during delivery, before the outcome is recorded.
      announce(server, "just before a kill");
      server.kill();
      server.start();
      announce(server, "at last");
      receiver.awaitTaken(before + 12);

      List<Long> firstTimes = receiver.taken().stream().distinct().toList();
      assertThat(firstTimes)
          .isEqualTo(LongStream.rangeClosed(before + 1, before + 12).boxed().toList());
      assertThat(receiver.taken()).isSorted();
      // Repeated messages have equal ids and bodies.
      for (Receiver.Call call : receiver.calls()) {
        call.assertIsSignedWith(webhook.get("secret").asText());
        assertThat(receiver.calls().stream().filter(c -> c.id().equals(call.id())))
            .allMatch(c -> new String(c.body()).equals(new String(call.body())));
      }
      assertThat(receiver.calls().stream().map(Receiver.Call::id).distinct()).hasSize(12);
      server.send("DELETE", "/api/v1/webhooks/" + webhook.get("id").asText(), null);
    }
  }

  private static void twoServersAreOneSender(List<Server> servers) throws Exception {
    ExecutorService organizers = Executors.newFixedThreadPool(4);
    try (Receiver receiver = new Receiver().open()) {
      long before = register(servers.get(0), receiver).get("delivered").asLong();
      List<Future<?>> writing = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String name = "at two " + i;
        Server server = servers.get(i % 2);
        writing.add(
            organizers.submit(
                () -> {
                  announce(server, name);
                  return null;
                }));
      }
      for (Future<?> one : writing) {
        one.get();
      }
      receiver.awaitTaken(before + 60);
      assertThat(receiver.taken())
          .isEqualTo(LongStream.rangeClosed(before + 1, before + 60).boxed().toList());
      assertThat(receiver.mostAtOnce()).isEqualTo(1);
    } finally {
      organizers.shutdownNow();
    }
  }

  private static JsonNode register(Server server, Receiver receiver) throws Exception {
    HttpResponse<String> made =
        server.post("/api/v1/webhooks", "webhook", Map.of("url", receiver.url()));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return Server.json(made);
  }

  private static void announce(Server server, String name) throws Exception {
    HttpResponse<String> made =
        server.post("/api/v1/talks", name.replace(" ", "-"), TrialTalk.named(name));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
  }

  private static String failure(Server server, JsonNode webhook) {
    try {
      String at = "/api/v1/webhooks/" + webhook.get("id").asText();
      return Server.json(server.get(at)).at("/failure/error").asText();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
