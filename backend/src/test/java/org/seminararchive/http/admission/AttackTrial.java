package org.seminararchive.http.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.RawConnection;
import org.seminararchive.testing.Server;

/**
 * The packaged server with little memory under slow clients. Other clients are still answered, with
 * a printed delay, and all resources are released afterwards.
 */
@Tag("all")
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTrial {
  private static final int SLOW_SENDERS = 250;
  private static final int SLOW_READERS = 300;

  /**
   * Longer than the deadlines: 10 s for headers and for the first bytes of a body, 20 s for
   * reading.
   */
  private static final Duration LONG = Duration.ofSeconds(25);

  private static final Duration SHORT = Duration.ofSeconds(4);

  /** Maximum response time; usually milliseconds. */
  private static final long PATIENCE_MILLIS = 10_000;

  private Server server;

  @BeforeAll
  void start() throws Exception {
    server =
        Server.onH2(
                "-Xmx256m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dseminar.programme=bundled")
            .start();
    server.get("/api/v1/talks");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  static Stream<String> routes() {
    return Stream.of(
        "POST /api/v1/oai",
        "POST /api/v1/talks",
        "POST /api/v1/talks/batch",
        "PUT /api/v1/talks/1",
        "PATCH /api/v1/talks/1",
        "POST /api/v1/talks/1/revert",
        "POST /api/v1/sessions",
        "POST /api/v1/series",
        "POST /api/v1/speakers",
        "POST /api/v1/speakers/1/merge",
        "POST /api/v1/tokens",
        "POST /api/v1/webhooks",
        "POST /api/v1/imports",
        "POST /api/v1/nothing");
  }

  @ParameterizedTest
  @MethodSource("routes")
  void slowBodiesHoldUpNobody(String route) throws Exception {
    attack(route, SLOW_SENDERS, SHORT, connection -> body(connection, route), c -> c.send("v"));
  }

  @Test
  void slowBodiesHoldUpNobodyUntilTheyAreRefused() throws Exception {
    String route = "POST /api/v1/imports";
    attack(route, SLOW_SENDERS, LONG, connection -> body(connection, route), c -> c.send("v"));
  }

  private void body(RawConnection connection, String route) throws IOException {
    String[] words = route.split(" ");
    connection
        .begin(
            words[0],
            words[1],
            "Authorization: Bearer " + server.token(),
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: 8000")
        .send("\r\nv");
  }

  @Test
  void slowHeadersHoldUpNobody() throws Exception {
    attack(
        "headers",
        SLOW_SENDERS,
        LONG,
        connection -> connection.begin("GET", "/api/v1/talks"),
        connection -> connection.send("X: y\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/programme.yaml",
        "/api/v1/talks.ndjson",
        "/api/v1/changes?since=0&limit=1000"
      })
  void readersThatDoNotReadHoldUpNobody(String address) throws Exception {
    attack(
        address,
        SLOW_READERS,
        LONG,
        connection -> {
          for (int i = 0; i < 12; i++) {
            connection.begin("GET", address).send("\r\n");
          }
        },
        connection -> {});
  }

  private interface Step {
    void of(RawConnection connection) throws IOException;
  }

  private void attack(String name, int clients, Duration length, Step begin, Step goOn)
      throws Exception {
    List<RawConnection> slow = new ArrayList<>();
    AtomicBoolean over = new AtomicBoolean();
    var attacker = Executors.newSingleThreadExecutor();
    try {
      for (int i = 0; i < clients; i++) {
        RawConnection connection = new RawConnection(server.address(), 4096);
        slow.add(connection);
        quietly(connection, begin);
      }
      var dripping =
          CompletableFuture.runAsync(
              () -> {
                while (!over.get()) {
                  LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
                  slow.forEach(connection -> quietly(connection, goOn));
                }
              },
              attacker);
      LongSummaryStatistics meanwhile = reads("during " + name, length);
      over.set(true);
      dripping.join();
      System.out.printf("%-36s %d clients; other reads: %s%n", name, clients, said(meanwhile));
    } finally {
      for (RawConnection connection : slow) {
        connection.close();
      }
      attacker.shutdownNow();
    }
    LongSummaryStatistics after = reads("after " + name, Duration.ofSeconds(1));
    System.out.printf("%-36s afterwards: %s%n", "", said(after));
    assertThat(server.get("/q/health").statusCode()).isEqualTo(200);
  }

  /** Response times in ms. */
  private LongSummaryStatistics reads(String when, Duration length) throws Exception {
    var times = new LongSummaryStatistics();
    long end = System.nanoTime() + length.toNanos();
    for (int i = 0; System.nanoTime() < end; i++) {
      long start = System.nanoTime();
      HttpResponse<String> answer = server.get("/api/v1/talks?limit=7&year=" + (2020 + i % 6));
      times.accept(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      assertThat(times.getMax()).as(when + ", in ms").isLessThan(PATIENCE_MILLIS);
      assertThat(answer.statusCode()).as(when + ": " + answer.body()).isEqualTo(200);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    return times;
  }

  private static String said(LongSummaryStatistics times) {
    return "%d, on average %.0f ms, slowest %d ms"
        .formatted(times.getCount(), times.getAverage(), times.getMax());
  }

  /** Ignores connections that the server closed, as expected. */
  private static void quietly(RawConnection connection, Step step) {
    try {
      step.of(connection);
    } catch (IOException ended) {
      // Expected.
    }
  }
}
