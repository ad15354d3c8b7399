package org.seminararchive.speaker;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.migration.Context;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.LocalizedTextColumn;
import org.seminararchive.writing.ComputedMigration;

/**
 * Computes the keys of all stored names again. A change of the folding adds a version, because SQL
 * cannot fold names.
 */
@Singleton
public class RefoldedNames extends ComputedMigration {
  public RefoldedNames() {
    super("names are folded as in searches", "35", "72", "77");
  }

  @Override
  protected void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (PreparedStatement sorted =
            connection.prepareStatement("update speaker set name_key = ? where id = ?");
        PreparedStatement gone =
            connection.prepareStatement("delete from speaker_name where speaker_id = ?");
        PreparedStatement found =
            connection.prepareStatement(
                "insert into speaker_name (speaker_id, name_key, similar_key) values (?, ?, ?)")) {
      for (Map.Entry<UUID, LocalizedText> each : names(connection).entrySet()) {
        sorted.setString(1, NameKey.of(each.getValue()));
        sorted.setObject(2, each.getKey());
        sorted.addBatch();
        gone.setObject(1, each.getKey());
        gone.addBatch();
        for (String key : NameKey.all(each.getValue())) {
          found.setObject(1, each.getKey());
          found.setString(2, key);
          found.setString(3, NameKey.similar(key));
          found.addBatch();
        }
      }
      sorted.executeBatch();
      gone.executeBatch();
      found.executeBatch();
    }
  }

  /** Names of all speakers by id. */
  static Map<UUID, LocalizedText> names(Connection connection) throws SQLException {
    var column = new LocalizedTextColumn();
    Map<UUID, LocalizedText> names = new LinkedHashMap<>();
    try (var query = connection.createStatement();
        ResultSet rows = query.executeQuery("select id, name from speaker")) {
      while (rows.next()) {
        names.put(
            rows.getObject(1, UUID.class), column.convertToEntityAttribute(rows.getString(2)));
      }
    }
    return names;
  }
}
