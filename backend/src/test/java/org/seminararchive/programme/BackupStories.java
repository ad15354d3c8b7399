package org.seminararchive.programme;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class BackupStories {
  @Inject LoadedAgain loadedAgain;

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
    assertThat(loadedAgain.export(exported)).isEqualTo(exported);
  }
}
