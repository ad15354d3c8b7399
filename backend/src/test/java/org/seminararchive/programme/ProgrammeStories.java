package org.seminararchive.programme;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Database;

@QuarkusTest
@WithTestResource(Database.class)
@Tag("postgresql")
class ProgrammeStories {
  @Inject EntityManager entities;
  @Inject ProgrammeLoader loader;
  @Inject LoadedAgain loadedAgain;

  @Test
  void theWholeArchiveIsOneYamlFile() {
    when()
        .get("/api/v1/programme")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/yaml"))
        .body(startsWith("series:\n"));
  }

  @Test
  void anExportLoadedIntoAnEmptyArchiveExportsTheSameBytes() throws IOException {
    String exported = when().get("/api/v1/programme").asString();
    assertThat(loadedAgain.export(exported)).isEqualTo(exported);
  }

  @ParameterizedTest
  @CsvSource({
    "'sessions:\n  - numbers: {dlap: 58}\n    start: 2024-03-01T10:30:00+09:00', 2.yaml:2:, taken",
    "'sessions:\n  - numbers: {none: 1}\n    start: 2024-03-01T10:30:00+09:00', 2.yaml:2:, no series",
    "'sessions:\n  - numbers: {dlap: 59}\n    start: 2024-03-01T10:30:00+09:00\n"
        + "    end: 2024-03-01T10:30:00+09:00', 2.yaml:4:, after the start",
    "'sessions:\n  - numbers: {dlap: 59}\n    start: 2024-03-01T10:30:00+09:00\n    talks:\n"
        + "      - speakers:\n          - name: 誰か', 2.yaml:6:, 誰か",
    "'series:\n  - slug: dlap\n    name: {ja: あ}\n    shortName: {ja: あ}\n"
        + "    timeZone: Asia/Tokyo', 2.yaml:2:, already there",
  })
  void whatContradictsTheArchiveIsToldWithFileLineAndReason(
      String yaml, String place, String reason) {
    QuarkusTransaction.begin();
    try {
      var files = List.of(ProgrammeFile.read("2.yaml", yaml));
      assertThatThrownBy(() -> loader.load(files))
          .isInstanceOf(ProgrammeError.class)
          .hasMessageContaining(place)
          .hasMessageContaining(reason);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Test
  void theJournalHasAnEntryForEverythingAndNoGap() {
    Object[] counts =
        entities
            .createQuery(
                "select count(e), min(e.revision), max(e.revision) from JournalEntry e",
                Object[].class)
            .getSingleResult();
    // 2 series, 53 speakers, 58 sessions, 62 talks
    assertThat(counts).containsExactly(175L, 1L, 175L);
  }

  @Test
  void anExportFollowsItsOwnSchema() {
    String exported = when().get("/api/v1/programme").asString();
    ProgrammeDocument document = ProgrammeFile.read("export.yaml", exported).document();
    assertThat(document.sessions()).hasSize(58);
    assertThat(document.speakers()).hasSize(53);
  }
}
