package org.seminararchive.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seminararchive.condition.StartFailed;

/**
 * Checks the database before the start changes it. An embedded database stays open together with
 * this connection, so the connection pool finds it open.
 *
 * @param connection empty if an embedded database does not exist yet
 */
record DatabaseCheck(Optional<Connection> connection) implements AutoCloseable {
  private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?([^;:]+)(?:;.*)?");
  private static final int H2_FILE_NOT_FOUND = 90146;

  /**
   * @param kind {@code h2} or {@code postgresql}
   * @throws StartFailed if the database cannot be opened
   */
  static DatabaseCheck open(String kind, String url, String user, String password) {
    if (!url.startsWith("jdbc:" + kind + ":")) {
      throw new StartFailed(
          ("This application was built for the database \"%s\", but SEMINAR_DATABASE_URL is \"%s\"."
                  + " Build it with -Dquarkus.datasource.db-kind=…, or change the address.")
              .formatted(kind, withoutSecrets(url)));
    }
    Matcher file = H2_FILE.matcher(url);
    boolean embedded = file.matches();
    if (embedded) {
      checkFolder(Path.of(file.group(1).replaceFirst("^~", System.getProperty("user.home"))));
    }
    try {
      // With this option H2 does not create a file.
      String asked = embedded ? url + ";IFEXISTS=TRUE" : url;
      return new DatabaseCheck(Optional.of(DriverManager.getConnection(asked, user, password)));
    } catch (SQLException e) {
      if (e.getErrorCode() == H2_FILE_NOT_FOUND) {
        return new DatabaseCheck(Optional.empty());
      }
      throw new StartFailed(DatabaseRefusal.of(e).formatted(withoutSecrets(url)));
    }
  }

  /** True if the database has no content yet. */
  boolean isEmpty() {
    if (connection.isEmpty()) {
      return true;
    }
    try (Statement statement = connection.get().createStatement();
        ResultSet head = statement.executeQuery("select revision from journal_head")) {
      return !head.next() || head.getLong(1) == 0;
    } catch (SQLException e) {
      // The table does not exist yet.
      return true;
    }
  }

  @Override
  public void close() {
    try {
      if (connection.isPresent()) {
        connection.get().close();
      }
    } catch (SQLException e) {
      throw new StartFailed("The connection to the database broke: " + e.getMessage());
    }
  }

  private static void checkFolder(Path database) {
    Path folder = database.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path trial = Files.createTempFile(folder, "start", ".tmp");
      Files.write(trial, new byte[1 << 16]);
      Files.delete(trial);
    } catch (IOException e) {
      throw new StartFailed(
          ("The folder %s cannot be written (%s). SEMINAR_DATA names the folder of the data; it must"
                  + " belong to the user who runs the server.")
              .formatted(folder, e));
    }
  }

  // Some drivers accept a password in the URL.
  private static String withoutSecrets(String url) {
    return url.replaceFirst("[;?].*", "").replaceFirst("//[^/@]*@", "//");
  }
}
