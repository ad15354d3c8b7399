package org.seminararchive.programme;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Database;

@QuarkusTest
@WithTestResource(Database.class)
class ProgrammeStories {
  private static final List<String> TABLES =
      List.of(
          "talk_reference",
          "talk_material",
          "talk_speaker",
          "talk",
          "membership",
          "session",
          "speaker",
          "series",
          "journal");

  @Inject EntityManager entities;
  @Inject ProgrammeLoader loader;
  @Inject ProgrammeExport export;

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
    QuarkusTransaction.begin();
    try {
      TABLES.forEach(t -> entities.createNativeQuery("delete from " + t).executeUpdate());
      entities.createNativeQuery("update journal_head set revision = 0").executeUpdate();
      loader.load(List.of(ProgrammeFile.read("export.yaml", exported)));
      entities.flush();
      entities.clear();
      var again = new ByteArrayOutputStream();
      export.write(again);
      assertThat(again.toString(StandardCharsets.UTF_8)).isEqualTo(exported);
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
