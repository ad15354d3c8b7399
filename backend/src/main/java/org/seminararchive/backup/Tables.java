package org.seminararchive.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables of a database, read from its catalogue, so that backups include new tables
 * automatically.
 */
final class Tables {
  /** Omitted, because the schema version determines the migrations. */
  private static final String MIGRATIONS = "flyway_schema_history";

  private static final String ALL =
      "select table_name from information_schema.tables"
          + " where table_schema = ? and table_type = 'BASE TABLE' order by table_name";

  private Tables() {}

  /** Names in lower case, each after the tables that it references. */
  static List<String> parentsFirst(Connection connection) throws SQLException {
    Map<String, Set<String>> parents = new LinkedHashMap<>();
    try (PreparedStatement all = connection.prepareStatement(ALL)) {
      all.setString(1, connection.getSchema());
      try (ResultSet rows = all.executeQuery()) {
        while (rows.next()) {
          String table = rows.getString(1);
          if (!table.equalsIgnoreCase(MIGRATIONS)) {
            parents.put(table.toLowerCase(Locale.ROOT), parents(connection, table));
          }
        }
      }
    }
    List<String> ordered = new ArrayList<>();
    while (ordered.size() < parents.size()) {
      int before = ordered.size();
      parents.forEach(
          (table, above) -> {
            if (!ordered.contains(table) && ordered.containsAll(above)) {
              ordered.add(table);
            }
          });
      if (ordered.size() == before) {
        throw new IllegalStateException("tables refer to each other in a circle: " + parents);
      }
    }
    return ordered;
  }

  private static Set<String> parents(Connection connection, String table) throws SQLException {
    Set<String> parents = new TreeSet<>();
    try (ResultSet keys =
        connection
            .getMetaData()
            .getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
      while (keys.next()) {
        parents.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    parents.remove(table.toLowerCase(Locale.ROOT));
    return parents;
  }
}
