package org.seminararchive.talk;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;
import org.seminararchive.writing.ComputedMigration;

/** Computes the {@link CitedWork} of all stored references. */
@Singleton
public class IdentifiedWorks extends ComputedMigration {
  private static final int AT_ONCE = 1000;

  public IdentifiedWorks() {
    super("cited works are identified", "53");
  }

  @Override
  protected void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (var query = connection.createStatement();
        ResultSet rows =
            query.executeQuery(
                "select talk_id, position, text, arxiv, doi, url from talk_reference");
        PreparedStatement update =
            connection.prepareStatement(
                "update talk_reference set work = ? where talk_id = ? and position = ?")) {
      int waiting = 0;
      while (rows.next()) {
        update.setString(
            1,
            CitedWork.of(
                rows.getString(3), rows.getString(4), rows.getString(5), rows.getString(6)));
        update.setObject(2, rows.getObject(1));
        update.setInt(3, rows.getInt(2));
        update.addBatch();
        if (++waiting % AT_ONCE == 0) {
          update.executeBatch();
        }
      }
      update.executeBatch();
    }
  }
}
