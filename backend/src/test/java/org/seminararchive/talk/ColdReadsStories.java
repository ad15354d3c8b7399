package org.seminararchive.talk;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Database;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.SentStatements;

/** Database access of uncached responses. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class ColdReadsStories {
  private static final String TALKS = "/api/v1/talks";

  @Inject DataSource database;

  @Nested
  class OfAList {
    @Test
    void theTotalIsCountedOnceForAllPagesAndOrdersUntilSomethingChanges() {
      String list = TALKS + "?kind=talk&limit=6";
      assertThat(counted(list)).isTrue();
      String next = when().get(list).path("next");
      assertThat(counted(next)).isFalse();
      assertThat(counted(list + "&sort=updated")).isFalse();

      int total = when().get(list).path("total");
      assertThat((int) when().get(next).path("total")).isEqualTo(total);
      announceTalk(1, "ja");
      when().get(next).then().body("total", is(total + 1));
    }

    @Test
    void aCursorIsSoughtInAnIndex() throws SQLException {
      String next = when().get(TALKS + "?limit=7").path("next");
      String page =
          SentStatements.during(() -> when().get(next).then().statusCode(200)).stream()
              .filter(sql -> sql.contains("starts_at<=") && sql.contains("order by"))
              .findFirst()
              .orElseThrow();
      String moment = "timestamp with time zone '2022-01-01 00:00:00+00'";
      String id = "cast('00000000-0000-4000-8000-000000000000' as uuid)";
      String sql = page;
      for (String value : new String[] {moment, moment, id, id, "1", "8"}) {
        sql = sql.replaceFirst("\\?", value);
      }
      assertThat(sql).doesNotContain("?");
      assertThat(plan(sql).toLowerCase().replaceAll("\\s+", " "))
          .containsPattern("session_in_order.{0,120}\\(?starts_at <= ");
    }

    @Test
    void theSessionsOfASeriesFollowTheirStart() {
      String talk = announceTalk(4, "en");
      String list = TALKS + "?series=dlap&limit=1&from=2032-06-01";
      int before = when().get(list).path("total");
      String session = "/api/v1/sessions/" + when().get(talk).path("session.id");
      patch(session, "{'start': '2032-06-01T10:00:00+09:00', 'end': null}");
      when().get(list).then().body("total", is(before + 1));
    }

    private boolean counted(String path) {
      return SentStatements.during(() -> when().get(path).then().statusCode(200)).stream()
          .anyMatch(sql -> sql.contains("count(") && sql.contains("talk"));
    }
  }

  @Nested
  class OfTheRevision {
    @Test
    void theHeadAndItsEntryAreReadByTheirKeys() throws SQLException {
      String sql =
          SentStatements.during(() -> person("Somebody New")).stream()
              .filter(sent -> sent.contains("from journal_head h"))
              .findFirst()
              .orElseThrow();
      // PostgreSQL reads the whole journal if it expects more than one head.
      assertThat(plan(sql).lines())
          .noneMatch(line -> line.contains("tableScan") || line.matches(".*rows=(?!1 ).*"));
    }
  }

  @Nested
  class OfATalk {
    @Test
    void itIsReadAgainOnlyAfterAChangeOfItsOwn() {
      String talk = announceTalk(2, "en");
      when().get(talk).then().statusCode(200);
      person("Somebody Else");
      assertThat(isRead(talk)).isFalse();
      patch(talk, "{'title': {'en': 'Read again'}}");
      assertThat(isRead(talk)).isTrue();
    }

    private boolean isRead(String talk) {
      // Waits until the index has processed the changes.
      when().get(TALKS + "?q=cold").then().statusCode(200);
      return SentStatements.during(() -> when().get(talk).then().statusCode(200)).stream()
          .anyMatch(sql -> sql.contains("from talk "));
    }

    @Test
    void aChangeOfTheTalkItsSessionOrASpeakerIsSeenAtOnceAloneAndInLists() {
      String talk = announceTalk(3, "en");
      String list = TALKS + "?series=dlap&sort=-updated&limit=1";
      String session = "/api/v1/sessions/" + when().get(talk).path("session.id");
      String speaker = "/api/v1/speakers/" + when().get(talk).path("speakers[0].id");
      when().get(list).then().statusCode(200);

      patch(speaker, "{'name': {'en': 'Renamed Person'}}");
      when().get(talk).then().body("speakers[0].name.en", is("Renamed Person"));
      when().get(list).then().body("items[0].speakers[0].name.en", is("Renamed Person"));

      patch(session, "{'venue': {'en': 'Another room'}}");
      when().get(talk).then().body("session.venue.en", is("Another room"));
      when().get(list).then().body("items[0].session.venue.en", is("Another room"));

      patch(talk, "{'title': {'en': 'Another title'}}");
      when().get(talk).then().body("title.en", is("Another title"));
      when().get(list).then().body("items[0].title.en", is("Another title"));

      asAdmin().header("If-Match", tagOf(talk)).delete(talk).then().statusCode(204);
      when().get(talk).then().statusCode(404);
    }
  }

  private String plan(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      if (Database.isPostgresql()) {
        // Otherwise small tables are scanned completely.
        statement.execute("set enable_seqscan = off");
      }
      List<String> lines = new ArrayList<>();
      try (var rows = statement.executeQuery("explain " + sql)) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
      if (Database.isPostgresql()) {
        statement.execute("reset enable_seqscan");
      }
      return String.join("\n", lines);
    }
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static void patch(String path, String change) {
    asAdmin()
        .contentType("application/merge-patch+json")
        .header("If-Match", tagOf(path))
        .body(json(change))
        .patch(path)
        .then()
        .statusCode(200);
  }

  private static void person(String name) {
    asAdmin()
        .body(json("{'name': {'en': '" + name + "'}}"))
        .post("/api/v1/speakers")
        .then()
        .statusCode(201);
  }

  private static String announceTalk(int day, String language) {
    String talk =
        """
        {'title': {'en': 'Cold read %1$d'}, 'language': '%2$s',
         'speakers': [{'name': {'en': 'Cold Person %1$d'}}],
         'session': {'start': '2031-05-%1$02dT10:00:00+09:00', 'series': ['dlap']}}
        """
            .formatted(day, language);
    return TALKS + "/" + announce(json(talk)).extract().path("id");
  }
}
