package org.seminararchive.writing;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import java.util.Arrays;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A migration that computes stored keys, because SQL cannot. A change of the computation needs a
 * new version of it.
 */
public abstract class ComputedMigration implements JavaMigration, FlywayConfigurationCustomizer {
  private final String version;
  private final String description;

  protected ComputedMigration(String version, String description) {
    this.version = version;
    this.description = description;
  }

  /** Adds itself, because Quarkus looks for migrations in SQL only. */
  @Override
  public void customize(FluentConfiguration configuration) {
    JavaMigration[] others = configuration.getJavaMigrations();
    JavaMigration[] all = Arrays.copyOf(others, others.length + 1);
    all[others.length] = this;
    configuration.javaMigrations(all);
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
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
}
