package org.seminararchive.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/** A stopping server completes running requests and writes nothing that it does not acknowledge. */
@Timeout(300)
@Tag("all")
class StopTrial {
  private static final int CLIENTS = 4;

  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger sentAway = new AtomicInteger();

  @Test
  void everythingWrittenIsAnswered() throws Exception {
    try (Server server = Server.onH2()) {
      server.start();
      assertThat(server.post("/api/v1/series", "series", TrialTalk.SERIES).statusCode())
          .isEqualTo(201);
      Semaphore answers = new Semaphore(0);
      var posting =
          IntStream.range(0, CLIENTS)
              .<Future<?>>mapToObj(c -> clients.submit(() -> post(server, "w" + c, answers)))
              .toList();
      answers.acquire(2 * CLIENTS);
      server.stop();
      for (Future<?> client : posting) {
        client.get();
      }
      server.start();
      int talks = Server.json(server.get("/api/v1/talks?limit=1")).get("total").asInt();
      System.out.printf("stop: %d written, %d sent away%n", written.get(), sentAway.get());
      assertThat(talks).isEqualTo(written.get());
    } finally {
      clients.shutdownNow();
    }
  }

  /** Posts until the server has stopped; refused requests have a problem document. */
  private Void post(Server server, String name, Semaphore answers) throws Exception {
    for (int i = 0; ; i++) {
      String talk = name + "-" + i;
      HttpResponse<String> answer;
      try {
        answer = server.post("/api/v1/talks", talk, TrialTalk.named(talk));
      } catch (IOException gone) {
        return null;
      }
      if (answer.statusCode() == 201) {
        written.incrementAndGet();
        answers.release();
      } else {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(Server.json(answer).get("code").asText()).isEqualTo("closing");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        sentAway.incrementAndGet();
      }
    }
  }
}
