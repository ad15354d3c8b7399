package org.seminararchive.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes sure that a committed change survives the machine as well as the process. PostgreSQL does
 * that in its commit. H2 writes its file in the commit ({@code WRITE_DELAY=0}), which survives the
 * process, and forces the disk only when asked to.
 */
@ApplicationScoped
public class Durability {
  private final AgroalDataSource dataSource;
  private final boolean ask;

  Durability(
      AgroalDataSource dataSource,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
    this.dataSource = dataSource;
    this.ask = kind.equals("h2") && !url.startsWith("jdbc:h2:mem:");
  }

  /** Returns when everything that was committed is on disk. */
  public void sync() {
    if (!ask) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    } catch (SQLException e) {
      throw new IllegalStateException("the database file could not be forced to disk", e);
    }
  }
}
