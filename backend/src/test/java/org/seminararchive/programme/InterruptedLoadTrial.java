package org.seminararchive.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LongSummaryStatistics;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.seminararchive.testing.Server;

/**
 * A server that is killed during the load of a programme leaves no effect, and the next start
 * begins again.
 */
@Timeout(300)
@Tag("all")
class InterruptedLoadTrial {
  private static final int SESSIONS = 4000;

  /** A series, a speaker, and a session with a talk each. */
  private static final int REVISIONS = 2 + 2 * SESSIONS;

  /** Growth of a file that shows that the load has begun. */
  private static final int BEGUN_BYTES = 3_000_000;

  private static final int BEGUN_ENTRIES = 500;

  @TempDir Path folder;

  @Test
  void onH2() throws Exception {
    try (Server server = Server.onH2("-Dseminar.programme=" + folder)) {
      Path file = server.data().resolve("seminar.mv.db");
      LongSummaryStatistics size = new LongSummaryStatistics();
      interrupt(
          server,
          () -> {
            size.accept(Files.size(file));
            return size.getMax() - size.getMin() > BEGUN_BYTES;
          });
      assertNothingThenAll(server);
    }
  }

  @Test
  void onPostgresql() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      try (Server server = Server.onPostgresql(url, "-Dseminar.programme=" + folder)) {
        interrupt(server, () -> entries(url) > BEGUN_ENTRIES);
        assertNothingThenAll(server);
      }
    }
  }

  private void interrupt(Server server, Callable<Boolean> isBegun) throws Exception {
    Files.writeString(programme(), text());
    server.begin();
    Instant end = Instant.now().plusSeconds(60);
    while (!server.lines().stream().anyMatch(l -> l.contains("loading the programme"))
        || !isBegun.call()) {
      assertThat(Instant.now()).as(() -> server.lines().toString()).isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    server.kill();
    assertThat(server.lines()).noneMatch(line -> line.contains("Archive loaded"));
  }

  private void assertNothingThenAll(Server server) throws Exception {
    Path elsewhere = Files.move(programme(), folder.resolve("programme.later"));
    server.start();
    assertThat(server.lines()).anyMatch(line -> line.contains("was interrupted"));
    assertThat(server.get("/api/v1/changes?since=0").body()).doesNotContain("revision\":1,");
    for (String list : new String[] {"series", "speakers", "sessions", "talks"}) {
      assertThat(Server.json(server.get("/api/v1/" + list)).get("total").asInt()).as(list).isZero();
    }
    server.kill();

    Files.move(elsewhere, programme());
    server.start();
    assertThat(server.lines()).noneMatch(line -> line.contains("was interrupted"));
    assertThat(Server.json(server.get("/api/v1/talks")).get("total").asInt()).isEqualTo(SESSIONS);
    var last = Server.json(server.get("/api/v1/changes?limit=2&since=" + (REVISIONS - 1)));
    assertThat(last.get("items")).hasSize(1);
    assertThat(last.at("/items/0/revision").asInt()).isEqualTo(REVISIONS);
  }

  private Path programme() {
    return folder.resolve("programme.yaml");
  }

  private static long entries(String url) throws Exception {
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
        var statement = connection.createStatement();
        var tables = statement.executeQuery("select to_regclass('journal') is not null")) {
      tables.next();
      if (!tables.getBoolean(1)) {
        return 0;
      }
    }
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
        var row = connection.createStatement().executeQuery("select count(*) from journal")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String text() {
    var text =
        new StringBuilder(
            """
            series:
              - {slug: dlap, name: {ja: あ}, shortName: {ja: あ}, timeZone: Asia/Tokyo}
            speakers:
              - {name: {ja: 池祐一}}
            sessions:
            """);
    OffsetDateTime start = OffsetDateTime.parse("2020-01-02T10:30:00+09:00");
    for (int i = 1; i <= SESSIONS; i++) {
      text.append("  - numbers: {dlap: %d}\n    start: %s\n".formatted(i, start.plusDays(i)))
          .append("    talks: [{title: {en: Talk %d}, speakers: [{name: 池祐一}]}]\n".formatted(i));
    }
    return text.toString();
  }
}
