package org.seminararchive.backup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seminararchive.testing.Organizing;

@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class FullBackupStories {
  private static final String BACKUP = "/api/v1/backup";

  @Inject DataSource database;
  @TempDir Path folder;

  @Nested
  class AnAdmin {
    @Test
    void getsACompleteFileThatIsNotCached() throws IOException {
      Response answer = asAdmin().get(BACKUP);
      answer
          .then()
          .statusCode(200)
          .contentType("application/gzip")
          .header("Cache-Control", is("no-store"));
      assertThat(new BackupFile(kept(answer)).check().revision()).isPositive();
    }

    @Test
    void getsEveryRowOfEveryTableBack() throws Exception {
      var talk =
          announce(
              """
          {"title":{"ja":"控え 𠮷 \\" \\\\"},"abstract":{"ja":"一行目\\n\\n二行目"},"speakers":[{"name":{"ja":"控え 花子"}}],
           "session":{"start":"2029-01-13T10:30:00+09:00","series":["dlap"]}}""");
      asAdmin()
          .body(Map.of("address", "https://meet.example.org/j/31"))
          .put("/api/v1/sessions/" + talk.extract().path("session.id") + "/meeting")
          .then()
          .statusCode(200);
      tokenFor("write:dlap");
      asAdmin()
          .body(Map.of("url", "https://example.org/hook"))
          .post("/api/v1/webhooks")
          .then()
          .statusCode(201);
      BackupFile backup = new BackupFile(kept(asAdmin().get(BACKUP)));
      backup.check();
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        List<String> before = rows(connection);
        try (RestoredRows restored = new RestoredRows(connection)) {
          assertThat(rows(connection)).isEmpty();
          backup.read(restored::put);
        }
        // Compared inside the transaction, which is then rolled back.
        assertThat(rows(connection)).isEqualTo(before);
        assertThat(before).anyMatch(row -> row.startsWith("webhook") && row.contains("whsec_"));
        assertThat(before).anyMatch(row -> row.startsWith("meeting") && row.contains("/j/31"));
        connection.rollback();
      }
    }

    private static List<String> rows(Connection connection) throws SQLException {
      List<String> rows = new ArrayList<>();
      for (String table : Tables.parentsFirst(connection)) {
        try (var statement = connection.createStatement();
            var found = statement.executeQuery("select * from " + table + " order by 1, 2")) {
          int columns = found.getMetaData().getColumnCount();
          while (found.next()) {
            var row = new StringBuilder(table);
            for (int i = 1; i <= columns; i++) {
              row.append(' ').append(found.getString(i));
            }
            rows.add(row.toString());
          }
        }
      }
      return rows;
    }
  }

  @Nested
  class NobodyElse {
    @Test
    void getsIt() {
      given().get(BACKUP).then().statusCode(401).body("code", is("unauthorized"));
      as(tokenFor("write:dlap")).get(BACKUP).then().statusCode(403);
    }
  }

  private Path kept(Response answer) throws IOException {
    return Files.write(folder.resolve("kept.backup"), answer.asByteArray());
  }
}
