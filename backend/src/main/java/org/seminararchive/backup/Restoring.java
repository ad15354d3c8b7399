package org.seminararchive.backup;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.seminararchive.backup.BackupLines.Header;
import org.seminararchive.condition.StartCheck;
import org.seminararchive.journal.Durability;

/**
 * Restores a backup, if requested by the command, as the first check of the start: at that point
 * the database is open and unchanged. Then ends the start. The database gets the schema of the
 * backup; the next start migrates it together with its rows.
 */
@Priority(Restoring.BEFORE_OTHER_CHECKS)
@ApplicationScoped
class Restoring implements StartCheck {
  static final int BEFORE_OTHER_CHECKS = 1000;

  @ConfigProperty(name = RestoreCommand.SETTING)
  Optional<Path> file;

  @Inject Flyway migrations;
  @Inject AgroalDataSource database;
  @Inject Durability durability;

  @Override
  public void check(boolean empty) {
    if (file.isPresent()) {
      throw restore(new BackupFile(file.get()));
    }
  }

  private RestoreEnded restore(BackupFile backup) {
    try {
      Header header = backup.check();
      MigrationVersion version = MigrationVersion.fromVersion(header.schema());
      Flyway then = at(version);
      checkEmpty(then, version);
      then.migrate();
      fill(backup);
      durability.sync();
      // The next start applies newer migrations.
      return RestoreEnded.well(
          "Restored: the archive is at revision %d, as on %s. Start the server now."
              .formatted(header.revision(), header.made()));
    } catch (BackupRefused e) {
      return RestoreEnded.badly(e.getMessage() + " Nothing was restored.");
    } catch (Exception e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return RestoreEnded.badly(
          "Nothing was restored, because the database refused it (%s).".formatted(reason));
    }
  }

  private Flyway at(MigrationVersion version) {
    MigrationInfo[] known = migrations.info().all();
    if (known[known.length - 1].getVersion().compareTo(version) < 0) {
      throw new BackupRefused(
          "The backup was made by a newer version of this application (schema %s)."
              .formatted(version));
    }
    return Flyway.configure().configuration(migrations.getConfiguration()).target(version).load();
  }

  private void checkEmpty(Flyway flyway, MigrationVersion version) throws SQLException {
    MigrationInfo current = flyway.info().current();
    if (current == null) {
      return;
    }
    if (current.getVersion().compareTo(version) > 0 || !isEmpty()) {
      throw new BackupRefused(
          "A backup is restored into an empty database: another SEMINAR_DATA folder, or a new"
              + " database in SEMINAR_DATABASE_URL.");
    }
  }

  private boolean isEmpty() throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select revision + (select count(*) from token) from journal_head")) {
      return row.next() && row.getLong(1) == 0;
    }
  }

  private void fill(BackupFile backup) throws Exception {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (RestoredRows rows = new RestoredRows(connection)) {
        backup.read(rows::put);
      } catch (Exception e) {
        connection.rollback();
        throw e;
      }
      IdentityColumns.goOn(connection);
      connection.commit();
    }
  }
}
