package org.seminararchive.programme;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Database;
import org.seminararchive.testing.Statements;

@QuarkusTest
@WithTestResource(Database.class)
@Tag("postgresql")
class ProgrammeStories {
  @Inject EntityManager entities;
  @Inject Statements statements;
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

  private static final String FIRST =
      """
      series:
        - {slug: dlap, name: {ja: あ}, shortName: {ja: あ}, timeZone: Asia/Tokyo}
      speakers:
        - {name: {ja: 池祐一}}
      sessions:
        - {numbers: {dlap: 58}, start: 2024-02-15T10:30:00+09:00}
      """;

  @ParameterizedTest
  @CsvSource({
    "'sessions:\n  - numbers: {dlap: 58}\n    start: 2024-03-01T10:30:00+09:00', 2.yaml:2:, taken",
    "'sessions:\n  - numbers: {none: 1}\n    start: 2024-03-01T10:30:00+09:00', 2.yaml:2:, no series",
    "'sessions:\n  - numbers: {dlap: 59}\n    start: 2024-03-01T10:30:00+09:00\n"
        + "    end: 2024-03-01T10:30:00+09:00', 2.yaml:4:, after the start",
    "'sessions:\n  - numbers: {dlap: 59}\n    start: 2024-03-01T10:30:00+09:00\n    talks:\n"
        + "      - speakers:\n          - name: 誰か', 2.yaml:6:, 誰か",
    "'sessions:\n  - numbers: {dlap: 59}\n    start: 2024-03-01T10:30:00+09:00\n    talks:\n"
        + "      - {}\n      - position: 1', 2.yaml:6:, the position 1",
    "'sessions:\n  - numbers: {dlap: 59}\n    start: 2024-03-01T10:30:00+09:00\n"
        + "    id: 4b1b5b3e-0000-7000-8000-000000000001\n"
        + "  - numbers: {dlap: 60}\n    start: 2024-04-01T10:30:00+09:00\n"
        + "    id: 4b1b5b3e-0000-7000-8000-000000000001', 2.yaml:5:, used twice",
    "'speakers:\n  - name: {ja: 池 祐一}', 2.yaml:2:, used twice",
    "'speakers:\n  - name: {ja: 林祐輔}\n    formerIds: [4b1b5b3e-0000-7000-8000-000000000001]\n"
        + "  - name: {ja: 大塚啓}\n    formerIds: [4b1b5b3e-0000-7000-8000-000000000001]',"
        + " 2.yaml:4:, used twice",
    "'series:\n  - slug: dlap\n    name: {ja: あ}\n    shortName: {ja: あ}\n"
        + "    timeZone: Asia/Tokyo', 2.yaml:2:, already exists",
  })
  void whatContradictsTheRestIsToldWithFileLineAndReason(String yaml, String place, String reason) {
    assertThatThrownBy(() -> loadedAgain.export(FIRST, yaml))
        .isInstanceOf(ProgrammeError.class)
        .hasMessageContaining(place)
        .hasMessageContaining(reason);
  }

  @Test
  void allErrorsOfAListAreReported() {
    String wrong =
        """
        sessions:
          - {numbers: {none: 1}, start: 2024-03-01T10:30:00+09:00}
          - {numbers: {dlap: 59}}
          - {numbers: {dlap: 60}, start: 2024-02-31T10:30:00+09:00}
        """;
    assertThatThrownBy(() -> loadedAgain.export(FIRST, wrong))
        .hasMessageContainingAll("2.yaml:2:", "2.yaml:3:", "2.yaml:4:");
  }

  @Test
  void theWorkForASessionDoesNotGrowWithTheirNumber() {
    var many = new StringBuilder(FIRST);
    for (int number = 100; number < 600; number++) {
      many.append(
              "  - numbers: {dlap: %d}\n    start: 2024-03-01T10:30:00+09:00\n".formatted(number))
          .append("    talks: [{speakers: [{name: 池祐一}]}]\n");
    }
    long flushes =
        statements.flushesDuring(
            () ->
                assertThatCode(() -> loadedAgain.export(many.toString()))
                    .doesNotThrowAnyException());
    assertThat(flushes).isLessThan(30);
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
    var file = new ProgrammeFile("export.yaml", () -> new StringReader(exported));
    Map<ProgrammeSection, Integer> counts = new EnumMap<>(ProgrammeSection.class);
    for (ProgrammeSection section : ProgrammeSection.values()) {
      file.each(
          section,
          item -> {
            item.as(section.type());
            counts.merge(section, 1, Integer::sum);
          });
    }
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                ProgrammeSection.SERIES,
                2,
                ProgrammeSection.SPEAKERS,
                53,
                ProgrammeSection.SESSIONS,
                58));
  }
}
