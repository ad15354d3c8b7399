package org.seminararchive.operation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seminararchive.condition.StartFailed;

/**
 * Checks the database before the start changes it. An embedded database stays open together with
 * this connection, so the connection pool finds it open.
 *
 * @param connection absent where an embedded database does not exist yet
 * @param folder of an embedded database
 */
record DatabaseCheck(Optional<Connection> connection, WritableFolder folder)
    implements AutoCloseable {
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
    WritableFolder folder = embedded ? folder(file.group(1)) : new WritableFolder(List.of());
    try {
      // With this option H2 does not create a file.
      String asked = embedded ? url + ";IFEXISTS=TRUE" : url;
      return new DatabaseCheck(
          Optional.of(DriverManager.getConnection(asked, user, password)), folder);
    } catch (SQLException e) {
      if (e.getErrorCode() == H2_FILE_NOT_FOUND) {
        return new DatabaseCheck(Optional.empty(), folder);
      }
      throw new StartFailed(DatabaseRefusal.of(e).formatted(withoutSecrets(url)));
    }
  }

  private static WritableFolder folder(String database) {
    Path file = Path.of(database.replaceFirst("^~", System.getProperty("user.home")));
    return WritableFolder.of(file.toAbsolutePath().getParent());
  }

  /** Whether it holds no content yet. */
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

  // Some drivers take a password in the address.
  private static String withoutSecrets(String url) {
    return url.replaceFirst("[;?].*", "").replaceFirst("//[^/@]*@", "//");
  }
}
