package org.seminararchive.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Identity columns. Their sequences do not notice explicitly inserted values, such as those of a
 * backup.
 */
final class IdentityColumns {
  private IdentityColumns() {}

  /** Sets each sequence to the value after the largest one. On H2 this commits the transaction. */
  static void goOn(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : Tables.parentsFirst(connection)) {
        for (String column : columns(statement, table)) {
          statement.execute(
              "alter table %s alter column %s restart with %d"
                  .formatted(table, column, next(statement, table, column)));
        }
      }
    }
  }

  private static List<String> columns(Statement statement, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet none = statement.executeQuery("select * from " + table + " where false")) {
      ResultSetMetaData about = none.getMetaData();
      for (int i = 1; i <= about.getColumnCount(); i++) {
        if (about.isAutoIncrement(i)) {
          columns.add(about.getColumnName(i));
        }
      }
    }
    return columns;
  }

  private static long next(Statement statement, String table, String column) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select coalesce(max(%s), 0) + 1 from %s".formatted(column, table))) {
      row.next();
      return row.getLong(1);
    }
  }
}
