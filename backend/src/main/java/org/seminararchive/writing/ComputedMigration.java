package org.seminararchive.writing;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A migration that computes stored keys, because SQL cannot. A change of the computation adds a
 * version, which recomputes all keys.
 */
public abstract class ComputedMigration implements FlywayConfigurationCustomizer {
  private final String description;
  private final List<String> versions;

  protected ComputedMigration(String description, String... versions) {
    this.description = description;
    this.versions = List.of(versions);
  }

  /** Computes the keys of all rows. */
  protected abstract void migrate(Context context) throws SQLException;

  /** Registers itself, because Quarkus discovers SQL migrations only. */
  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(
        Stream.concat(
                Stream.of(configuration.getJavaMigrations()), versions.stream().map(Version::new))
            .toArray(JavaMigration[]::new));
  }

  private final class Version implements JavaMigration {
    private final MigrationVersion version;

    private Version(String version) {
      this.version = MigrationVersion.fromVersion(version);
    }

    @Override
    public MigrationVersion getVersion() {
      return version;
    }

    @Override
    public String getDescription() {
      return description;
    }

    @Override
    public Integer getChecksum() {
      return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
      return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
      ComputedMigration.this.migrate(context);
    }
  }
}
