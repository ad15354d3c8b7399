package org.seminararchive.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Storage of the tests: H2 in memory and a folder of files, or a real PostgreSQL and a real S3
 * store if the tests run with {@code quarkus.datasource.db-kind=postgresql}. Each application gets
 * its own, and with {@code stories.index=cluster} a search cluster, too.
 */
public class Database implements QuarkusTestResourceLifecycleManager {
  private EmbeddedPostgres postgres;
  private Cluster cluster;
  private DistantStore files;

  /** True if the tests run with {@code quarkus.datasource.db-kind=postgresql}. */
  public static boolean isPostgresql() {
    return "postgresql".equals(System.getProperty("quarkus.datasource.db-kind"));
  }

  @Override
  public Map<String, String> start() {
    var settings = new HashMap<>(database());
    settings.put("seminar.files.folder", "target/files/" + UUID.randomUUID());
    if (isPostgresql()) {
      files = new DistantStore();
      settings.putAll(files.start());
    }
    if (Cluster.isWanted()) {
      cluster = new Cluster();
      settings.putAll(cluster.start());
    }
    return settings;
  }

  private Map<String, String> database() {
    if (!isPostgresql()) {
      return Map.of(
          "quarkus.datasource.jdbc.url",
              "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000",
          "quarkus.datasource.username", "sa",
          "quarkus.datasource.password", "sa");
    }
    try {
      // The data are deleted after the tests.
      postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
        "quarkus.datasource.username", "postgres",
        "quarkus.datasource.password", "postgres");
  }

  @Override
  public void stop() {
    if (cluster != null) {
      cluster.stop();
    }
    if (files != null) {
      files.stop();
    }
    try {
      if (postgres != null) {
        postgres.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
