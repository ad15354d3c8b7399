package org.seminararchive.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.hibernate.Session;
import org.seminararchive.backup.BackupLines.Header;
import org.seminararchive.backup.BackupLines.Seal;
import org.seminararchive.backup.BackupLines.TableHead;
import org.seminararchive.http.Digest;

/** Writes every table of the database, row by row. */
@ApplicationScoped
class BackupWriter {
  private static final int ROWS_AT_A_TIME = 500;
  private static final int BUFFER = 1 << 16;
  // Column names of Flyway's table must be quoted.
  private static final String SCHEMA =
      """
      select "version" from "flyway_schema_history"
      where "success" = true and "version" is not null order by "installed_rank" desc\
      """;

  @Inject EntityManager entities;
  @Inject Clock clock;

  /** Must run in a transaction. Does not close the stream. */
  void write(OutputStream out) throws IOException {
    var zip = new GZIPOutputStream(out, BUFFER);
    try {
      entities.unwrap(Session.class).doWork(connection -> write(connection, new Lines(zip)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    zip.finish();
  }

  private void write(Connection connection, Lines lines) throws SQLException {
    boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    try (Statement statement = connection.createStatement()) {
      // Otherwise H2 reads all rows into memory before it returns the first.
      lazily(statement, h2, true);
      try {
        statement.setFetchSize(ROWS_AT_A_TIME);
        write(connection, statement, lines);
      } finally {
        lazily(statement, h2, false);
      }
    }
  }

  private void write(Connection connection, Statement statement, Lines lines) throws SQLException {
    lines.write(
        new Header(
            BackupLines.NAME,
            BackupLines.VERSION,
            first(statement, SCHEMA),
            Long.parseLong(first(statement, "select revision from journal_head")),
            clock.instant().toString()));
    for (String table : Tables.parentsFirst(connection)) {
      try (ResultSet rows = statement.executeQuery("select * from " + table)) {
        write(table, rows, lines);
      }
    }
    lines.seal();
  }

  private static void write(String table, ResultSet rows, Lines lines) throws SQLException {
    ResultSetMetaData about = rows.getMetaData();
    Map<String, ColumnKind> columns = new LinkedHashMap<>();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      columns.put(
          about.getColumnName(i).toLowerCase(Locale.ROOT),
          ColumnKind.of(about.getColumnTypeName(i)));
    }
    lines.write(new TableHead(table, columns));
    List<ColumnKind> kinds = List.copyOf(columns.values());
    while (rows.next()) {
      List<Object> values = new ArrayList<>(kinds.size());
      for (int i = 0; i < kinds.size(); i++) {
        values.add(kinds.get(i).read(rows, i + 1));
      }
      lines.write(values);
    }
  }

  private static void lazily(Statement statement, boolean h2, boolean on) throws SQLException {
    if (h2) {
      statement.execute("set lazy_query_execution " + on);
    }
  }

  private static String first(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Counts and hashes the written lines. */
  private static final class Lines {
    private final OutputStream out;
    private final MessageDigest digest = Digest.sha256();
    private long count;

    Lines(OutputStream out) {
      this.out = out;
    }

    void write(Object line) {
      try {
        byte[] json = BackupLines.JSON.writeValueAsBytes(line);
        for (byte[] part : List.of(json, new byte[] {'\n'})) {
          digest.update(part);
          out.write(part);
        }
        count++;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void seal() {
      write(new Seal(count, HexFormat.of().formatHex(digest.digest())));
    }
  }
}
