package org.seminararchive.benchmark;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that the generated archive equals one written by the application; otherwise benchmarks
 * would be meaningless.
 */
@QuarkusTest
@WithTestResource(GeneratedDatabase.class)
class GeneratedArchiveStories {
  @Inject DataSource database;

  @Test
  void theApplicationStartsOnItAndLoadsNothingElse() {
    when().get("/api/v1/talks?year=1990,1991,1992").then().statusCode(200);
    when().get("/api/v1/talks").then().body("total", is(GeneratedDatabase.TALKS));
    when().get("/api/v1/series").then().body("total", is(30));
  }

  @Test
  void theJournalIsGaplessUpToItsHead() throws SQLException {
    List<Long> revisions = column("select revision from journal order by revision", Long.class);
    assertThat(revisions).isEqualTo(LongStream.rangeClosed(1, revisions.size()).boxed().toList());
    assertThat(column("select revision from journal_head", Long.class))
        .containsExactly((long) revisions.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"talk", "session", "series"})
  void theJournalHoldsWhatTheApiAnswers(String resource) throws Exception {
    String path = "/api/v1/" + resource.replaceAll("([^s])$", "$1s") + "/";
    var json = new ObjectMapper();
    String entries = "from journal where resource = '" + resource + "' order by revision";
    List<String> ids = column("select resource_id " + entries, String.class);
    List<String> states = column("select state_after " + entries, String.class);
    assertThat(ids).isNotEmpty();
    for (int i = 0; i < ids.size(); i += 10) {
      JsonNode answer = json.readTree(when().get(path + ids.get(i)).asString());
      assertThat(json.readTree(states.get(i))).as(ids.get(i)).isEqualTo(answer);
    }
  }

  private <T> List<T> column(String sql, Class<T> type) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<T> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getObject(1, type));
      }
      return values;
    }
  }
}
