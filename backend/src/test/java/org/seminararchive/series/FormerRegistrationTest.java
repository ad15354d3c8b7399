package org.seminararchive.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database of an earlier version keeps the forms of its series. */
class FormerRegistrationTest {
  private static final String DATABASE = "jdbc:h2:mem:former;DB_CLOSE_DELAY=-1";

  private static final String INSERT =
      """
      insert into series (id, slug, name, short_name, time_zone, organizers, workshops, revision,
        updated, registration)
      values (random_uuid(), ?, '{}', '{}', 'UTC', '[]', '[]', 1, now(), ?)""";

  @Test
  void eachFormBecomesTheParticipation() throws SQLException {
    migrate("34");
    insert("a", null);
    insert(
        "b", "{\"text\":{\"en\":\"Say \\\"url\\\":\\\"http://x\\\".\"},\"url\":\"https://f.org\"}");
    insert(
        "c",
        "{\"text\":{\"ja\":\"案内\"},\"url\":\"https://f.org\",\"cancelUrl\":\"https://g.org\"}");
    insert("d", "{\"text\":{\"ja\":\"当日どなたでも\"}}");
    migrate("40");
    var column = new SeriesColumns.OneParticipation();
    List<FormerRegistration> registrations = new ArrayList<>();
    List<ParticipationMode> modes = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(DATABASE);
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("select participation from series order by slug")) {
      while (rows.next()) {
        Participation participation = column.convertToEntityAttribute(rows.getString(1));
        registrations.add(FormerRegistration.of(participation));
        modes.add(participation == null ? null : participation.mode());
      }
    }
    assertThat(modes)
        .containsExactly(
            null, ParticipationMode.EXTERNAL, ParticipationMode.EXTERNAL, ParticipationMode.NONE);
    assertThat(registrations)
        .extracting(r -> r == null ? null : r.text().first() + "|" + r.url() + "|" + r.cancelUrl())
        .containsExactly(
            null,
            "Say \"url\":\"http://x\".|https://f.org|null",
            "案内|https://f.org|https://g.org",
            "当日どなたでも|null|null");
  }

  private static void migrate(String version) {
    Flyway.configure()
        .dataSource(DATABASE, "", "")
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private static void insert(String slug, String registration) throws SQLException {
    try (Connection connection = DriverManager.getConnection(DATABASE);
        var statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, slug);
      statement.setString(2, registration);
      statement.executeUpdate();
    }
  }
}
