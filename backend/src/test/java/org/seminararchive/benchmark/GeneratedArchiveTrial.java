package org.seminararchive.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seminararchive.testing.Server;

/**
 * Checks that the generated archive equals one written by the application; otherwise benchmarks
 * would be meaningless.
 */
@Timeout(300)
class GeneratedArchiveTrial {
  private static final int TALKS = 300;
  private static final String BUNDLED = "-Dseminar.programme=bundled";
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Entry(long revision, String resource, String id, String state) {}

  @Test
  void onH2TheApplicationStartsOnItAndAnswersWhatItsJournalHolds() throws Exception {
    try (Server server = Server.onH2(BUNDLED)) {
      String url = "jdbc:h2:file:" + server.data().resolve("seminar");
      assertServed(server, url, "seminar");
    }
  }

  @Test
  @Tag("all")
  void onPostgresqlTheApplicationStartsOnItAndAnswersWhatItsJournalHolds() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Server server = Server.onPostgresql(postgres.getJdbcUrl("postgres", "postgres"), BUNDLED)) {
      assertServed(server, postgres.getJdbcUrl("postgres", "postgres"), "postgres");
    }
  }

  private static void assertServed(Server server, String url, String user) throws Exception {
    GeneratedArchive.make(url, user, user, TALKS);
    List<Entry> journal = journal(url, user);
    server.start();
    assertThat(server.get("/api/v1/talks?year=1990,1991,1992").statusCode()).isEqualTo(200);
    assertThat(total(server, "/api/v1/talks")).isEqualTo(TALKS);
    assertThat(total(server, "/api/v1/series")).isEqualTo(30);
    for (String resource : List.of("talk", "session", "series")) {
      List<Entry> entries = journal.stream().filter(e -> e.resource().equals(resource)).toList();
      assertThat(entries).isNotEmpty();
      String path = "/api/v1/" + resource.replaceAll("([^s])$", "$1s") + "/";
      for (int i = 0; i < entries.size(); i += 10) {
        JsonNode answer = Server.json(server.get(path + entries.get(i).id()));
        assertThat(JSON.readTree(entries.get(i).state())).as(entries.get(i).id()).isEqualTo(answer);
      }
    }
  }

  private static int total(Server server, String path) throws Exception {
    return Server.json(server.get(path)).get("total").asInt();
  }

  /** The journal, which is gapless up to its head. */
  private static List<Entry> journal(String url, String user) throws SQLException {
    try (var connection = DriverManager.getConnection(url, user, user)) {
      List<Entry> entries = entries(connection);
      assertThat(entries)
          .extracting(Entry::revision)
          .isEqualTo(LongStream.rangeClosed(1, entries.size()).boxed().toList());
      try (var statement = connection.createStatement();
          var head = statement.executeQuery("select revision from journal_head")) {
        assertThat(head.next()).isTrue();
        assertThat(head.getLong(1)).isEqualTo(entries.size());
        assertThat(head.next()).isFalse();
      }
      return entries;
    }
  }

  private static List<Entry> entries(Connection connection) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select revision, resource, resource_id, state_after from journal order by revision")) {
      while (rows.next()) {
        entries.add(
            new Entry(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return entries;
  }
}
