package org.seminararchive.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.Statements;

/**
 * Number of SQL statements of writes. Dry runs are counted, because they do everything except the
 * commit, and no reader of the journal runs meanwhile.
 */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class WriteCostStories {
  private static final String NEW =
      """
      {"title": {"ja": "費用 %1$s"}, "abstract": {"ja": "要旨"},
       "speakers": [{"name": {"ja": "費用 %1$s"}, "affiliation": {"ja": "大学"}}],
       "materials": [{"kind": "slides", "label": {"en": "Slides"}, "url": "https://example.org/s"}],
       "references": [{"text": "A reference"}, {"text": "Another"}],
       "session": {"start": "2027-07-01T10:30:00+09:00", "series": ["dlap"]}}""";

  @Inject Statements statements;

  /** Minimum of several runs, because readers of earlier changes may still be running. */
  private long statementsOf(Runnable write) {
    return LongStream.range(0, 5).map(i -> statements.during(write)).min().orElseThrow();
  }

  private static ValidatableResponse tryOut(String talk) {
    return asAdmin().body(talk).post("/api/v1/talks?dryRun=true").then().statusCode(200);
  }

  @Test
  void aTalkOfANewSpeakerInANewSessionCostsAtMostSeventeenStatements() {
    assertThat(statementsOf(() -> tryOut(NEW.formatted("甲")))).isLessThanOrEqualTo(17);
  }

  @Test
  void aTalkOfAKnownSpeakerInAKnownSessionCostsAtMostTenStatements() {
    String session = announce(NEW.formatted("乙")).extract().path("session.id");
    String talk =
        """
        {"title": {"ja": "費用"}, "speakers": [{"name": {"ja": "費用 乙"}}],
         "session": {"id": "%s"}}"""
            .formatted(session);
    assertThat(statementsOf(() -> tryOut(talk))).isLessThanOrEqualTo(10);
  }

  @Test
  void aNewTitleCostsAtMostTenStatements() {
    String at = "/api/v1/talks/" + announce(NEW.formatted("丙")).extract().path("id");
    String tag = tagOf(at);
    Runnable change =
        () ->
            asAdmin()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body("{\"title\": {\"ja\": \"改題\"}}")
                .patch(at + "?dryRun=true")
                .then()
                .statusCode(200);
    assertThat(statementsOf(change)).isLessThanOrEqualTo(10);
  }

  @Nested
  class ABatch {
    @Test
    void ofSixtyTalksCostsAsManyStatementsAsOneOfTwo() {
      assertThat(statementsOf(() -> tryOut(batch(60))))
          .isEqualTo(statementsOf(() -> tryOut(batch(2))));
    }

    private static String batch(int talks) {
      return IntStream.range(0, talks)
          .mapToObj(i -> NEW.formatted("束" + i).replace("\n", " "))
          .collect(Collectors.joining("\n"));
    }

    private static void tryOut(String lines) {
      asAdmin()
          .contentType("application/x-ndjson")
          .body(lines.getBytes(StandardCharsets.UTF_8))
          .post("/api/v1/talks/batch?dryRun=true")
          .then()
          .statusCode(200);
    }
  }
}
