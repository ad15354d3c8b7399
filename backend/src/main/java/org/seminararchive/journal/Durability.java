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

  private static final String LAST_ENTRY = "select coalesce(max(revision), 0) from journal";

  /** Before the first revision there are only the rows of an interrupted load, if any. */
  private static final String NOT_OF_A_LOAD = " where who <> '%s'".formatted(InitialLoad.WHO);

  private interface Call<T> {
    T of(Statement statement) throws SQLException;
  }

  private final AgroalDataSource dataSource;
  private final RevisionMark mark;
  private final boolean isFile;
  private final String url;

  /** Last revision that this process forced to disk. */
  private long durable = -1;

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
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      long head = head(statement);
      // Without a condition H2 looks into the index; with one it reads the whole journal.
      long last = number(statement, head > 0 ? LAST_ENTRY : LAST_ENTRY + NOT_OF_A_LOAD);
      mark.refusal(url, head, last)
          .ifPresent(
              words -> {
                throw new StartFailed(words);
              });
      mark.write(head);
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
    withStatement(
        statement -> {
          for (String setting : settings) {
            statement.execute("set " + setting);
          }
          return null;
        });
  }

  /**
   * Returns when all changes committed before this call are durable. Concurrent callers share one
   * write to the disk; they wait without a database connection.
   */
  public void sync() {
    if (!isFile) {
      return;
    }
    long committed = withStatement(Durability::head);
    synchronized (mark) {
      if (durable < committed) {
        force();
      }
    }
  }

  /** Forces the file to disk, also if nothing was committed. Fails if the disk is full. */
  public void force() {
    if (isFile) {
      synchronized (mark) {
        durable = withStatement(Durability::checkpoint);
        mark.write(durable);
      }
    }
  }

  private <T> T withStatement(Call<T> call) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      return call.of(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("the database file could not be read or forced to disk", e);
    }
  }

  private static long checkpoint(Statement statement) throws SQLException {
    // Read before the sync: later commits may not be covered by it.
    long revision = head(statement);
    statement.execute("checkpoint sync");
    return revision;
  }

  private static long head(Statement statement) throws SQLException {
    return number(statement, "select revision from journal_head");
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
