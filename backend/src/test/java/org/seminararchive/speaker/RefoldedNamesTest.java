package org.seminararchive.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.seminararchive.text.LocalizedText;

/** Names that an earlier version stored are found by the folding of this version. */
class RefoldedNamesTest {
  private static final String DATABASE =
      "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=true";

  @Test
  void storedKeysAreComputedAgain() throws Exception {
    var before = Flyway.configure().dataSource(DATABASE, "sa", "").target("34").load();
    before.migrate();
    UUID id = UUID.randomUUID();
    try (Connection connection = DriverManager.getConnection(DATABASE, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into speaker (id, name, name_key, revision, updated) values ('"
              + id
              + "', '{\"ja\":\"𠮷田 O’Neill\",\"en\":\"Yoshida Ø‐Neill\"}', 'old', 1, now())");
      statement.execute(
          "insert into speaker_name (speaker_id, name_key) values ('" + id + "', 'old')");
      var now = Flyway.configure().dataSource(DATABASE, "sa", "");
      new RefoldedNames().customize(now);
      new OrderedNames().customize(now);
      now.load().migrate();
      List<String> keys = new ArrayList<>();
      var rows =
          statement.executeQuery(
              "select s.name_key, n.name_key, n.similar_key from speaker s"
                  + " join speaker_name n on n.speaker_id = s.id order by n.name_key");
      while (rows.next()) {
        keys.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
      }
      assertThat(keys)
          .containsExactly(
              "𠮷田o'neill yoshidaø-neill yoshidaoneill", "𠮷田o'neill 𠮷田o'neill 吉田oneill");
      var order = statement.executeQuery("select reading_order, latin_order from speaker");
      order.next();
      assertThat(NameOrder.headings(order.getString(1), order.getString(2)))
          .isEqualTo(LocalizedText.inBoth("や", "O"));
    }
  }
}
