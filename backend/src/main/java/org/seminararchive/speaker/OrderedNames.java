package org.seminararchive.speaker;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.migration.Context;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.writing.ComputedMigration;

/** Computes the {@link NameOrder} of all stored names. */
@Singleton
public class OrderedNames extends ComputedMigration {
  public OrderedNames() {
    super("speakers are listed by reading", "51", "78");
  }

  @Override
  protected void migrate(Context context) throws SQLException {
    var names = RefoldedNames.names(context.getConnection());
    try (PreparedStatement update =
        context
            .getConnection()
            .prepareStatement(
                "update speaker set reading_order = ?, latin_order = ? where id = ?")) {
      for (Map.Entry<UUID, LocalizedText> each : names.entrySet()) {
        NameOrder order = NameOrder.of(each.getValue());
        update.setString(1, order.reading());
        update.setString(2, order.latin());
        update.setObject(3, each.getKey());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
