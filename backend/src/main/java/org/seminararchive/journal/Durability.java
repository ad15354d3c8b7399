package org.seminararchive.journal;

import io.agroal.api.AgroalDataSource;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.condition.StartFailed;
import org.seminararchive.condition.Trouble;

/**
 * Makes committed changes durable against a crash of the machine, and detects lost ones at startup.
 * PostgreSQL does both itself. H2 writes its file on commit ({@code WRITE_DELAY=0}), which survives
 * a crash of the process, but forces it to disk only on request.
 */
@ApplicationScoped
public class Durability {
  private static final int BEFORE_OTHERS = 10;

  /** Ignores the rows of an interrupted load. */
  private static final String LAST_ENTRY =
      "select coalesce(max(revision), 0) from journal"
          + " where who <> '%s' or exists (select 1 from journal_head where revision > 0)"
              .formatted(Founding.WHO);

  private final AgroalDataSource dataSource;
  private final RevisionMark mark;
  private final boolean isFile;
  private final String url;
  private long marked = -1;

  Durability(
      AgroalDataSource dataSource,
      RevisionMark mark,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
    this.dataSource = dataSource;
    this.mark = mark;
    this.url = url;
    this.isFile = kind.equals("h2") && !url.startsWith("jdbc:h2:mem:");
  }

  /**
   * Before anything is written to a possibly damaged database.
   *
   * @throws StartFailed if the database has lost acknowledged changes
   */
  void check(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
    if (!isFile) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      long head = number(connection, "select revision from journal_head");
      long last = number(connection, LAST_ENTRY);
      mark.refusal(url, head, last)
          .ifPresent(
              words -> {
                throw new StartFailed(words);
              });
      note(head);
    } catch (SQLException e) {
      throw new StartFailed(
          "The database %s is damaged: its journal cannot be read (%s). Restore a backup."
              .formatted(url, e.getMessage()));
    }
  }

  /**
   * Ends the use of a damaged database file. H2 closes it, and a statement that begins meanwhile
   * can run in an endless loop, with the lock of the writers. Later uses fail immediately.
   */
  void abandon(@Observes Trouble beginning) {
    if (isFile && beginning == Trouble.DATABASE_DAMAGED) {
      // Not on this thread: closing may wait for the statements that still run.
      new DefaultThreadFactory("closing", true).newThread(dataSource::close).start();
    }
  }

  /**
   * Runs work that is repeated from the beginning after an interruption: commits need not be
   * written individually, and free space in the file is reused at once.
   */
  public void whileNothingCounts(Runnable work) {
    set("write_delay 2000", "retention_time 0");
    try {
      work.run();
    } finally {
      set("write_delay 0", "retention_time 45000");
    }
  }

  private void set(String... settings) {
    if (!isFile) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String setting : settings) {
        statement.execute("set " + setting);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a setting of the database file", e);
    }
  }

  /** Returns when all committed changes are durable. */
  public void sync() {
    if (!isFile) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      // Read before the sync: later commits may not be covered by it.
      long revision = number(connection, "select revision from journal_head");
      statement.execute("checkpoint sync");
      note(revision);
    } catch (SQLException e) {
      throw new IllegalStateException("the database file could not be forced to disk", e);
    }
  }

  private synchronized void note(long revision) {
    if (revision > marked) {
      mark.write(revision);
      marked = revision;
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
