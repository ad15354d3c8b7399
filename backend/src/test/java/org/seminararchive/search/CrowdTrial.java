package org.seminararchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seminararchive.benchmark.GeneratedArchive;
import org.seminararchive.testing.Server;

/**
 * After a change of a person with very many talks, many searches wait for the index. Other requests
 * must not wait for a database connection. {@code -Dcrowd.talks=} makes a larger archive.
 */
@Timeout(1200)
@Tag("all")
class CrowdTrial {
  private static final int TALKS = Integer.getInteger("crowd.talks", 10_000);
  private static final int SEARCHERS = 20;
  private static final int READERS = 4;
  private static final int CHANGES = 4;
  private static final String OFTEN =
      "select cast(speaker_id as text), count(*) from talk_speaker"
          + " group by speaker_id order by count(*) desc limit 1";

  private final Map<String, AtomicLong> answers = new ConcurrentSkipListMap<>();
  private final AtomicLong slowest = new AtomicLong();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void searchesThatWaitForTheIndexLeaveConnectionsToOthers() throws Exception {
    var clients = Executors.newFixedThreadPool(SEARCHERS + READERS);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      GeneratedArchive.make(url, "postgres", "postgres", TALKS);
      try (Server server = Server.onPostgresql(url)) {
        server.start();
        awaitIndex(server);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < SEARCHERS + READERS; i++) {
          int client = i;
          running.add(
              clients.submit(() -> client < SEARCHERS ? search(server, client) : read(server)));
        }
        change(server, url);
        over.set(true);
        for (Future<?> one : running) {
          one.get();
        }
      }
    } finally {
      clients.shutdownNow();
    }
    System.out.printf("crowd: %s, slowest other read %d ms%n", answers, slowest.get());
    assertThat(answers).containsKeys("search 200", "read 200");
    assertThat(answers.keySet()).isSubsetOf("search 200", "search 503", "read 200", "change 201");
  }

  /** Until the index is complete, results of a search are partial and must not be cached. */
  private static void awaitIndex(Server server) throws Exception {
    while (true) {
      HttpResponse<String> answer = server.get("/api/v1/talks?limit=1&q=a");
      if (answer.headers().firstValue("ETag").isPresent()) {
        return;
      }
      if (answer.statusCode() == 200) {
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  private void change(Server server, String url) throws Exception {
    String often;
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
        var row = connection.createStatement().executeQuery(OFTEN)) {
      row.next();
      often = row.getString(1);
      System.out.printf("crowd: somebody with %d of %d talks%n", row.getLong(2), TALKS);
    }
    for (int i = 0; i < CHANGES; i++) {
      var talk =
          Map.of(
              "title", Map.of("en", "Crowd " + i),
              "speakers", List.of(Map.of("speakerId", often)),
              "session",
                  Map.of(
                      "start",
                      "2027-01-0%dT10:30:00+09:00".formatted(i + 1),
                      "series",
                      List.of("series-1")));
      count("change", server.post("/api/v1/talks", "crowd" + i, talk));
      server.get("/api/v1/talks?limit=1&q=Crowd");
    }
  }

  private Void search(Server server, int client) throws Exception {
    for (int i = 0; !over.get(); i++) {
      count("search", server.get("/api/v1/talks?limit=5&q=a" + client + "x" + i));
    }
    return null;
  }

  private Void read(Server server) throws Exception {
    for (int i = 0; !over.get(); i++) {
      long begun = System.nanoTime();
      count("read", server.get("/api/v1/sessions?limit=" + (1 + i % 50)));
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      slowest.accumulateAndGet(took, Math::max);
    }
    return null;
  }

  private void count(String what, HttpResponse<String> answer) {
    answers
        .computeIfAbsent(what + " " + answer.statusCode(), k -> new AtomicLong())
        .incrementAndGet();
  }
}
