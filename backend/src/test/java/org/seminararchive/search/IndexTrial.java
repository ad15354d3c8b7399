package org.seminararchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/** A killed, deleted or outdated index always ends up equal to a new one. */
@Timeout(600)
@Tag("all")
class IndexTrial {
  private static final int WRITES = 200;
  private static final int KILLS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final List<String> KINDS = List.of("talk", "speaker");

  private final Random random = new Random(20_261_125);

  @Test
  void afterAKillDuringWritesItEqualsANewOne() throws Exception {
    try (Server server = Server.onH2()) {
      server.start();
      assertThat(server.post("/api/v1/series", "series", TrialTalk.SERIES).statusCode())
          .isEqualTo(201);
      var written = new AtomicInteger();
      for (int kill = 1; kill <= KILLS; kill++) {
        writeAndKill(server, written, kill * WRITES / KILLS);
        server.start();
      }
      awaitJournal(server);
      assertThat(found(server, "講演")).isGreaterThanOrEqualTo(WRITES);
      server.stop();
      Map<String, Object> followed = pictures(server);

      delete(index(server));
      server.start();
      awaitJournal(server);
      server.stop();
      assertThat(pictures(server)).isEqualTo(followed);
    }
  }

  @Test
  void deletedUnderTheRunningServerItComesBack() throws Exception {
    try (Server server = Server.onH2()) {
      server.start();
      server.post("/api/v1/series", "series", TrialTalk.SERIES);
      server.post("/api/v1/talks", "one", TrialTalk.named("one"));
      awaitJournal(server);
      assertThat(found(server, "one")).isEqualTo(1);
      for (String kind : KINDS) {
        delete(index(server).resolve(kind + "-" + IndexState.VERSION));
      }
      delete(index(server).resolve("state-" + IndexState.VERSION));
      server.post("/api/v1/talks", "two", TrialTalk.named("two"));
      awaitJournal(server);
      assertThat(found(server, "one")).isEqualTo(1);
      assertThat(found(server, "two")).isEqualTo(1);
    }
  }

  @Test
  void anIndexOfAnotherVersionIsReplaced() throws Exception {
    try (Server server = Server.onH2()) {
      server.start();
      server.post("/api/v1/series", "series", TrialTalk.SERIES);
      server.post("/api/v1/talks", "one", TrialTalk.named("one"));
      awaitJournal(server);
      server.stop();
      for (String kind : List.of("talk", "speaker", "state")) {
        Files.move(
            index(server).resolve(kind + "-" + IndexState.VERSION),
            index(server).resolve(kind + "-older"));
      }
      server.start();
      awaitJournal(server);
      assertThat(found(server, "one")).isEqualTo(1);
      assertThat(index(server).resolve("talk-older")).doesNotExist();
    }
  }

  /** One client is enough, since writes are serialized; the kill hits a random point of a write. */
  private void writeAndKill(Server server, AtomicInteger written, int until) throws Exception {
    Thread killer =
        new Thread(
            () -> {
              LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(60)));
              server.kill();
            });
    while (written.get() < until) {
      String name = "n" + written.get();
      assertThat(server.post("/api/v1/talks", name, TrialTalk.named(name)).statusCode())
          .isEqualTo(201);
      written.incrementAndGet();
    }
    killer.start();
    try {
      while (true) {
        String name = "n" + written.get();
        server.post("/api/v1/talks", name, TrialTalk.named(name));
        written.incrementAndGet();
      }
    } catch (IOException killed) {
      killer.join();
    }
  }

  private static int found(Server server, String q) throws Exception {
    String path = "/api/v1/talks?limit=1&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    var answer = server.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Server.json(answer).get("total").asInt();
  }

  /** Waits until the index has reached the journal. */
  private static void awaitJournal(Server server) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      // A search triggers the update.
      if (server.get("/api/v1/talks?q=a").statusCode() == 200) {
        for (JsonNode check : Server.json(server.get("/q/health/ready")).get("checks")) {
          if (check.get("name").asText().equals("search")) {
            assertThat(check.at("/data/state").asText()).isEqualTo("ready");
            return;
          }
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    throw new AssertionError("the index is not ready after " + PATIENCE);
  }

  private static Map<String, Object> pictures(Server server) throws IOException {
    var pictures = new TreeMap<String, Object>();
    for (String kind : KINDS) {
      pictures.put(kind, IndexContent.of(index(server).resolve(kind + "-" + IndexState.VERSION)));
    }
    return pictures;
  }

  private static Path index(Server server) {
    return server.data().resolve("search");
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
