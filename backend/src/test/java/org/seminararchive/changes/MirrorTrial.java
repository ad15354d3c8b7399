package org.seminararchive.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/** The copy of mirror.mjs equals the archive after random writes and kills. */
@Timeout(600)
@Tag("all")
class MirrorTrial {
  private static final int SEQUENCES = Integer.getInteger("trial.sequences", 200);
  private static final int BETWEEN_KILLS = 20;

  /** Final sequences that are written to one server and read from the other. */
  private static final int FROM_OTHER = 5;

  private static final long SEED = Long.getLong("trial.seed", 20_261_126L);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Random random = new Random(SEED);

  @Test
  void afterTwoHundredSequencesOfWritesTheCopyIsTheArchiveOnH2() throws Exception {
    try (Server server = Server.onH2().start()) {
      endure("H2", server, server);
    }
  }

  @Test
  void afterTwoHundredSequencesTheCopyTakenFromAnotherServerIsTheArchiveOnPostgresql()
      throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Server one = Server.onPostgresql(postgres.getJdbcUrl("postgres", "postgres")).start();
        Server other = Server.onPostgresql(postgres.getJdbcUrl("postgres", "postgres")).start()) {
      endure("PostgreSQL", one, other);
    }
  }

  /**
   * @param other a second server of the same archive, or the same one
   */
  private void endure(String database, Server server, Server other) throws Exception {
    for (String slug : List.of("dlap", "mlphys")) {
      Map<String, Object> series = new HashMap<>(TrialTalk.SERIES);
      series.put("slug", slug);
      assertThat(server.post("/api/v1/series", slug, series).statusCode()).isEqualTo(201);
    }
    RandomWrites writes = new RandomWrites(SEED);
    try (Mirror mirror = new Mirror()) {
      mirror.start(server, true);
      for (int i = 1; i <= SEQUENCES; i++) {
        String when = "after sequence " + i + " of seed " + SEED;
        Server read = i > SEQUENCES - FROM_OTHER ? other : server;
        long before = mirror.reached();
        writes.sequence(server);
        if (i == SEQUENCES / 3) {
          server.kill();
          server.start();
        } else if (i == SEQUENCES * 2 / 3) {
          mirror.kill();
          assertThatFollowersAreSentAwayAsTheyShould(server);
          server.start();
        }
        boolean again = i % BETWEEN_KILLS == 0 || i == SEQUENCES / 3 || i == SEQUENCES * 2 / 3;
        if (again || i == SEQUENCES - FROM_OTHER + 1) {
          killOne(mirror, read);
        }
        List<JsonNode> changes = changes(server, before);
        mirror.await(last(changes, before));
        if (again) {
          mirror.assertIsAsTheArchive(read, when);
        } else {
          var touched = new HashSet<String>();
          changes.forEach(change -> touched.add(change.get("id").asText()));
          mirror.assertIsAsTheArchive(read, when, touched::contains);
        }
      }
      mirror.kill();
      writes.sequence(server);
      mirror.run(server);
      mirror.assertIsAsTheArchive(server, "at the end");
    }
    System.out.printf("%s: %d sequences, accepted %s%n", database, SEQUENCES, writes.accepted());
    assertThat(writes.accepted().keySet())
        .contains(
            "announce",
            "batch",
            "correct",
            "recast",
            "move",
            "renumber",
            "postpone",
            "rename",
            "merge",
            "delete talk",
            "delete session",
            "delete speaker",
            "revert talks",
            "revert sessions",
            "revert speakers",
            "revert series",
            "describe series");
  }

  /** Kills at any point; a partially written file may remain. */
  private void killOne(Mirror mirror, Server read) throws Exception {
    mirror.kill();
    mirror.start(read, true);
    for (int reads = random.nextInt(20); reads > 0; reads--) {
      read.get("/api/v1/series");
    }
    mirror.kill();
    if (random.nextBoolean()) {
      mirror.leaveHalfAFile();
    }
    mirror.start(read, true);
  }

  /** A stopping server ends streams and answers waiting requests. */
  private void assertThatFollowersAreSentAwayAsTheyShould(Server read) throws Exception {
    long last = last(changes(read, 0), 0);
    await(() -> followers(read, 0));
    String since = "/api/v1/changes?since=" + last;
    URI stream = read.address().resolve(since);
    var asking = CompletableFuture.supplyAsync(() -> waited(read, since + "&wait=30"));
    try (EventStream listening = EventStream.open(stream)) {
      await(() -> followers(read, 2));
      read.stop();
      EventStream.Event event = listening.next();
      while (event != null) {
        event = listening.next();
      }
    }
    assertThat(asking.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).body())
        .isEqualTo("{\"items\":[],\"next\":" + last + "}");
  }

  private static boolean followers(Server server, int count) throws Exception {
    String metric = "seminar_changes_followers %d.0".formatted(count);
    return server.get("/q/metrics").body().contains(metric);
  }

  private static HttpResponse<String> waited(Server server, String path) {
    try {
      return server.get(path);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** All changes, over all pages. */
  private static List<JsonNode> changes(Server server, long since) throws Exception {
    List<JsonNode> all = new ArrayList<>();
    int before;
    do {
      before = all.size();
      String address = "/api/v1/changes?limit=1000&since=" + last(all, since);
      Server.json(server.get(address)).get("items").forEach(all::add);
    } while (all.size() > before);
    return all;
  }

  private static long last(List<JsonNode> changes, long since) {
    return changes.isEmpty() ? since : changes.get(changes.size() - 1).get("revision").asLong();
  }

  private interface State {
    boolean isReached() throws Exception;
  }

  private static void await(State state) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!state.isReached()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
