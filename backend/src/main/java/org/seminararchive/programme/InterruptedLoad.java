package org.seminararchive.programme;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.seminararchive.condition.StartFailed;
import org.seminararchive.journal.InitialLoad;

/**
 * Remains of an interrupted load: rows of an archive that is still at revision 0. Removed with
 * TRUNCATE, outside of a transaction, which is fast.
 */
@ApplicationScoped
class InterruptedLoad {
  /** Tables that a load writes, referencing tables first. */
  static final List<String> TABLES =
      List.of(
          "talk_reference",
          "talk_material",
          "talk_speaker",
          "talk",
          "membership",
          "session",
          "former_speaker",
          "speaker_name",
          "speaker",
          "series",
          "journal");

  private static final String ENTRIES =
      "select count(*), count(case when who <> '%s' then 1 end) from journal"
          .formatted(InitialLoad.WHO);

  @Inject AgroalDataSource database;

  /** A function of a statement. */
  @FunctionalInterface
  private interface Work<T> {
    T with(Statement statement) throws SQLException;
  }

  /**
   * True if such rows exist. Only valid for an archive at revision 0.
   *
   * @throws StartFailed if the rows are not from a load and must not be removed
   */
  boolean isThere() {
    return call(
        statement -> {
          try (ResultSet row = statement.executeQuery(ENTRIES)) {
            row.next();
            if (row.getLong(2) > 0) {
              throw new StartFailed(
                  "The database is damaged: it is at revision 0, but its journal has %d changes."
                          .formatted(row.getLong(1))
                      + " Restore a backup.");
            }
            return row.getLong(1) > 0;
          }
        });
  }

  void remove() {
    call(
        statement -> {
          String kind = statement.getConnection().getMetaData().getDatabaseProductName();
          if (!kind.equals("H2")) {
            return statement.execute("truncate table " + String.join(", ", TABLES));
          }
          // H2 does not truncate referenced tables, even if the referencing ones are empty.
          statement.execute("set referential_integrity false");
          try {
            for (String table : TABLES) {
              statement.execute("truncate table " + table);
            }
            return true;
          } finally {
            statement.execute("set referential_integrity true");
          }
        });
  }

  // Separate from the locking transaction, which must hold no lock on these tables.
  private <T> T call(Work<T> work) {
    return QuarkusTransaction.suspendingExisting()
        .call(
            () -> {
              try (Connection connection = database.getConnection();
                  Statement statement = connection.createStatement()) {
                return work.with(statement);
              }
            });
  }
}
