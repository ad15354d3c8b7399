package org.seminararchive.benchmark;

import java.sql.SQLException;
import java.util.Map;
import org.seminararchive.testing.Database;

/** A test database that contains a generated archive before the application starts. */
public class GeneratedDatabase extends Database {
  static final int TALKS = 300;

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = super.start();
    try {
      GeneratedArchive.make(
          settings.get("quarkus.datasource.jdbc.url"),
          settings.get("quarkus.datasource.username"),
          settings.get("quarkus.datasource.password"),
          TALKS);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return settings;
  }
}
