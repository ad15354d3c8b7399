package org.seminararchive.journal;

import io.agroal.api.AgroalDataSource;
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

/**
 * Makes sure that a committed change survives the machine as well as the process, and notices at
 * the start where it did not. PostgreSQL does both by itself. H2 writes its file in the commit
 * ({@code WRITE_DELAY=0}), which survives the process, and forces the disk only when asked to.
 */
@ApplicationScoped
public class Durability {
  private static final int BEFORE_OTHERS = 10;

  /** Without what a load wrote that was interrupted. */
  private static final String LAST_ENTRY =
      "select coalesce(max(revision), 0) from journal"
          + " where who <> '%s' or exists (select 1 from journal_head where revision > 0)"
              .formatted(Founding.WHO);

  private final AgroalDataSource dataSource;
  private final RevisionMark mark;
  private final boolean ask;
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
    this.ask = kind.equals("h2") && !url.startsWith("jdbc:h2:mem:");
  }

  /**
   * Before anything is written into what may be damaged.
   *
   * @throws StartFailed if the database has lost acknowledged changes
   */
  void check(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
    if (!ask) {
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
   * Runs something that begins anew after an interruption: its commits need not be written one by
   * one, and the file may use its space again at once.
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
    if (!ask) {
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

  /** Returns when everything that was committed is on disk. */
  public void sync() {
    if (!ask) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      // Asked for first: what is committed after this may not be on disk when this returns.
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
