package org.seminararchive.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.WireName;

/**
 * Writes rows as the application does, with a journal entry per change, but in batches: through the
 * API, a hundred thousand talks would take most of an hour.
 */
final class ArchiveTables implements AutoCloseable {
  private static final int BATCH = 2000;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final Connection connection;
  private final List<PreparedStatement> statements = new ArrayList<>();
  private final PreparedStatement journal;
  private long revision;
  private int pending;

  ArchiveTables(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    this.journal =
        insert("journal (revision, at, who, action, resource, resource_id, state_after)", 7);
  }

  /**
   * @param table table name with its columns in brackets. Rows are written in the order in which
   *     tables were first named, parents first.
   */
  PreparedStatement insert(String table, int columns) throws SQLException {
    String values = "?, ".repeat(columns - 1) + "?";
    var statement =
        connection.prepareStatement("insert into " + table + " values (" + values + ")");
    statements.add(statement);
    return statement;
  }

  long nextRevision() {
    return ++revision;
  }

  void row(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, column(values[i]));
    }
    statement.addBatch();
  }

  /**
   * Ends a change by writing its journal entry.
   *
   * @param state response body of the resource after the change
   */
  void entry(Instant at, Resource resource, String id, Object state) throws SQLException {
    row(journal, revision, at, "archive", "create", resource.code, id, json(state));
    if (++pending >= BATCH) {
      write();
    }
  }

  void write() throws SQLException {
    for (PreparedStatement statement : statements) {
      statement.executeBatch();
    }
    try (var head = connection.prepareStatement("update journal_head set revision = ?")) {
      head.setLong(1, revision);
      head.executeUpdate();
    }
    connection.commit();
    pending = 0;
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object column(Object value) {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    if (value instanceof LocalizedText text) {
      return json(text);
    }
    return value instanceof Enum<?> ? WireName.of(value) : value;
  }

  @Override
  public void close() throws SQLException {
    write();
    for (PreparedStatement statement : statements) {
      statement.close();
    }
  }
}
