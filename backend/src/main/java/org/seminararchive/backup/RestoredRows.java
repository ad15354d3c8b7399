package org.seminararchive.backup;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.seminararchive.backup.BackupLines.TableHead;

/**
 * Inserts the rows of a backup into the tables of a database, in the transaction of its connection.
 */
final class RestoredRows implements AutoCloseable {
  private static final int ROWS_AT_A_TIME = 500;

  private final Connection connection;
  private PreparedStatement insert;
  private List<ColumnKind> kinds = List.of();
  private int waiting;

  /** Empties the tables: a migration may have inserted rows. */
  RestoredRows(Connection connection) throws SQLException {
    this.connection = connection;
    List<String> tables = Tables.parentsFirst(connection);
    Collections.reverse(tables);
    try (var statement = connection.createStatement()) {
      for (String table : tables) {
        statement.executeUpdate("delete from " + table);
      }
    }
  }

  /**
   * @param line head of a table (an object) or a row (an array)
   */
  void put(JsonNode line) throws Exception {
    if (line.isObject()) {
      close();
      begin(BackupLines.JSON.treeToValue(line, TableHead.class));
      return;
    }
    for (int i = 0; i < kinds.size(); i++) {
      JsonNode value = line.get(i);
      insert.setObject(i + 1, value.isNull() ? null : kinds.get(i).value(value));
    }
    insert.addBatch();
    if (++waiting == ROWS_AT_A_TIME) {
      flush();
    }
  }

  private void begin(TableHead table) throws SQLException {
    kinds = List.copyOf(table.columns().values());
    insert =
        connection.prepareStatement(
            "insert into %s (%s) values (%s)"
                .formatted(
                    table.table(),
                    String.join(", ", table.columns().keySet()),
                    String.join(", ", Collections.nCopies(kinds.size(), "?"))));
  }

  private void flush() throws SQLException {
    if (waiting > 0) {
      insert.executeBatch();
      waiting = 0;
    }
  }

  /** Executes the pending batch. */
  @Override
  public void close() throws SQLException {
    if (insert != null) {
      flush();
      insert.close();
      insert = null;
    }
  }
}
