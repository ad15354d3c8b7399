package org.seminararchive.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Invariants of the database that hold at any time, also after a process was killed during a write.
 * Reads the tables directly, because an API could hide a partially written talk.
 *
 * @param talks number of talks
 */
public record Integrity(int talks) {
  /**
   * Checks an archive that only contains talks with one speaker each, in sessions of their own, of
   * one series.
   */
  public static Integrity of(Connection connection) throws SQLException {
    // One snapshot, even while the database still processes statements of a killed client.
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    List<Long> talks = column(connection, "select count(*) from talk");

    assertThat(column(connection, "select number from membership order by number"))
        .as("numbers of sessions")
        .isEqualTo(upTo(talks.get(0)));
    List<Long> revisions = column(connection, "select revision from journal order by revision");
    assertThat(revisions).as("revisions").isEqualTo(upTo(revisions.size()));
    assertThat(column(connection, "select revision from journal_head"))
        .as("the last revision")
        .containsExactly((long) revisions.size());
    assertThat(column(connection, "select count(distinct title) from talk"))
        .as("different titles")
        .isEqualTo(talks);

    for (String part : List.of("talk", "talk_speaker")) {
      String ofSession = part.equals("talk") ? "session_id = s.id" : "talk_id = s.id";
      String whole = part.equals("talk") ? "session" : "talk";
      assertThat(
              column(
                  connection,
                  "select count(*) from %s s where (select count(*) from %s where %s) <> 1"
                      .formatted(whole, part, ofSession)))
          .as("%s without its one %s", whole, part)
          .containsExactly(0L);
    }
    for (String resource : List.of("talk", "session", "speaker")) {
      assertThat(column(connection, "select count(*) from " + resource))
          .as("%s beside each talk", resource)
          .isEqualTo(talks);
      assertThat(
              column(
                  connection,
                  "select count(*) from %1$s r join journal j on j.revision = r.revision and j.resource = '%1$s' and j.resource_id = cast(r.id as varchar(36))"
                      .formatted(resource)))
          .as("%s in the journal", resource)
          .isEqualTo(talks);
    }
    connection.rollback();
    return new Integrity(talks.get(0).intValue());
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static List<Long> column(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<Long> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getLong(1));
      }
      return values;
    }
  }
}
