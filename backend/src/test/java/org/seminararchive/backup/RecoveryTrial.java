package org.seminararchive.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/**
 * Disaster recovery: the database file is damaged, the server reports it and does not start, and
 * the backup restores everything, here into the other kind of database.
 */
@Timeout(300)
@Tag("all")
class RecoveryTrial {
  private static final int TALKS = 60;

  @TempDir Path folder;

  @Test
  void aDamagedDatabaseIsNoticedAndTheBackupBringsEverythingBack() throws Exception {
    String file = folder.resolve("full.backup").toString();
    String programme;
    String changes;
    try (Server server = Server.onH2()) {
      server.start();
      server.post("/api/v1/series", "series", TrialTalk.SERIES);
      for (int i = 0; i < TALKS; i++) {
        assertThat(server.post("/api/v1/talks", "t" + i, TrialTalk.named("t" + i)).statusCode())
            .isEqualTo(201);
      }
      programme = server.get("/api/v1/programme").body();
      changes = server.get("/api/v1/changes?limit=100").body();
      server.run(0, "backup", file, "--from", server.address().toString());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file))))
          .isEqualTo("rw-------");
      assertThat(server.run(1, "restore", file)).contains("in use by another process");
      server.kill();

      assertThat(server.run(1, "restore", file)).contains("empty database");
      Path database = server.data().resolve("seminar.mv.db");
      halve(database);
      assertThat(server.run(1)).contains("Restore a backup").doesNotContain("\tat ");
      // Without the file, a new empty database would be created.
      Files.delete(database);
      assertThat(server.run(1))
          .contains("Restore a backup", "last-revision")
          .doesNotContain("\tat ");
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Server server = Server.onPostgresql(postgres.getJdbcUrl("postgres", "postgres"))) {
      assertThat(server.run(0, "restore", file)).contains("Restored");
      server.start();
      assertThat(server.get("/api/v1/programme").body()).isEqualTo(programme);
      assertThat(server.get("/api/v1/changes?limit=100").body()).isEqualTo(changes);
      // The token is still valid, and numbering continues.
      var next = server.post("/api/v1/talks", "next", TrialTalk.named("next"));
      assertThat(next.statusCode()).isEqualTo(201);
      assertThat(Server.json(next).get("revision").asInt()).isGreaterThan(TALKS);
      // The audit log has an identity column.
      var token = Map.of("holder", "next", "scopes", List.of("write:dlap"));
      assertThat(server.post("/api/v1/tokens", "token", token).statusCode()).isEqualTo(201);
    }
  }

  private static void halve(Path database) throws Exception {
    try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
  }
}
