package org.seminararchive.journal;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.announce;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Database;
import org.seminararchive.testing.Organizing;

/** Writes while another server keeps the revision in memory. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class RevisionLeaseStories {
  private static final String TALKS = "/api/v1/talks";
  private static final String ANOTHER = "00000000-0000-4000-8000-000000000001";

  @Inject DataSource database;

  @Test
  void aWriteEndsTheLeaseOfAnotherServerAndOutlastsIt() throws SQLException {
    int total = when().get(TALKS).path("total");
    change(
        "update journal_head set keeper = '"
            + ANOTHER
            + "', kept_until = current_timestamp + interval '1' second");
    String end = value("select kept_until from journal_head");
    announce(
        """
        {"title": {"en": "Beside another server"}, "speakers": [{"name": {"en": "Ann Other"}}],
         "session": {"start": "2031-03-03T10:30:00+09:00", "series": ["dlap"]}}
        """);

    // An embedded database has no other server.
    String outlasts = "select max(at) >= timestamp with time zone '" + end + "' from journal";
    assertThat(value(outlasts)).isEqualToIgnoringCase(Database.isPostgresql() ? "t" : "false");
    assertThat(ANOTHER.equals(value("select keeper from journal_head")))
        .isEqualTo(!Database.isPostgresql());
    when().get(TALKS).then().body("total", is(total + 1));
    change("update journal_head set keeper = null, kept_until = null");
  }

  private void change(String sql) throws SQLException {
    try (var connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private String value(String sql) throws SQLException {
    try (var connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
