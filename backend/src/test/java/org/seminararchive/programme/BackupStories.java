package org.seminararchive.programme;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

@QuarkusTest
@TestProfile(Organizing.class)
class BackupStories {
  @Inject EntityManager entities;
  @Inject ProgrammeLoader loader;
  @Inject ProgrammeExport export;

  @Test
  void whatOrganizersWroteIsInTheBackupAndComesBackFromIt() throws IOException {
    var first =
        announce(
                """
                {"title":null,"speakers":[{"name":{"ja":"控え 太郎","en":"Taro Hikae"},"role":"chair"}],
                 "references":[{"text":"A: work","arxiv":"2307.02284"}],
                 "session":{"start":"2028-01-13T10:30:00+09:00","end":null,"series":["dlap","mlphys"],
                  "venue":{"ja":"会場"},"coHosts":[{"name":{"en":"Other"}}],"remarks":{"ja":"一行目\\n\\n二行目"}}}""")
            .extract();
    String twice =
        announce(
                """
                {"title":{"en":"yes: \\"no\\" # 1"},"speakers":[{"name":{"en":"T. Hikae"}}],
                 "session":{"start":"2028-01-20T10:30:00+09:00","series":["dlap"]}}""")
            .extract()
            .path("speakers[0].id");
    String speaker = "/api/v1/speakers/" + twice;
    asAdmin()
        .header("If-Match", tagOf(speaker))
        .body(Map.of("into", first.path("speakers[0].id")))
        .post(speaker + "/merge")
        .then()
        .statusCode(200);
    String session = "/api/v1/sessions/" + first.path("session.id");
    asAdmin()
        .header("If-Match", tagOf(session))
        .body("{\"status\":\"cancelled\"}")
        .patch(session)
        .then()
        .statusCode(200);

    String exported = when().get("/api/v1/programme").asString();
    assertThat(exported).contains(twice, "控え 太郎", "cancelled");
    QuarkusTransaction.begin();
    try {
      for (String table :
          List.of(
              "talk_reference",
              "talk_material",
              "talk_speaker",
              "talk",
              "membership",
              "session",
              "former_speaker",
              "speaker",
              "series",
              "journal")) {
        entities.createNativeQuery("delete from " + table).executeUpdate();
      }
      entities.createNativeQuery("update journal_head set revision = 0").executeUpdate();
      loader.load(List.of(ProgrammeFile.read("backup.yaml", exported)));
      entities.flush();
      entities.clear();
      var again = new ByteArrayOutputStream();
      export.write(again);
      assertThat(again.toString(StandardCharsets.UTF_8)).isEqualTo(exported);
    } finally {
      QuarkusTransaction.rollback();
    }
  }
}
