package org.seminararchive.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Organizing;

/** Administration of tokens by admins, and access to it. */
@QuarkusTest
@TestProfile(Organizing.class)
class GivenTokensStories {
  @Inject EntityManager entities;

  @AfterEach
  void putBack() {
    new TokensSetAside(entities).putBack();
  }

  private void setAsideAllBut(String... secrets) {
    new TokensSetAside(entities).allBut(secrets);
  }

  private static String id(String token) {
    return as(token).get("/api/v1/tokens/me").then().statusCode(200).extract().path("id");
  }

  private static int status(String token) {
    return as(token).get("/api/v1/tokens/me").statusCode();
  }

  @Nested
  class AsAdmin {
    @Test
    void theLastAdminTokenIsKept() {
      String other = tokenFor("admin");
      String id = id(other);
      setAsideAllBut(ADMIN, other);
      asAdmin().delete("/api/v1/tokens/" + id).then().statusCode(204);
      asAdmin()
          .header("Accept-Language", "ja")
          .delete("/api/v1/tokens/" + id(ADMIN))
          .then()
          .statusCode(409)
          .body("errors.code", contains("last-admin"))
          .body("errors.detail", contains(containsString("最後の管理者トークン")));
      assertThat(status(ADMIN)).isEqualTo(200);
    }

    @Test
    void twoAdminsCannotRevokeEachOthersLastToken() {
      String one = tokenFor("admin");
      String other = tokenFor("admin");
      String oneId = id(one);
      String otherId = id(other);
      setAsideAllBut(one, other);
      var both =
          List.of(
              CompletableFuture.supplyAsync(
                  () -> as(one).delete("/api/v1/tokens/" + otherId).statusCode()),
              CompletableFuture.supplyAsync(
                  () -> as(other).delete("/api/v1/tokens/" + oneId).statusCode()));
      List<Integer> answers = both.stream().map(CompletableFuture::join).sorted().toList();
      assertThat(answers).first().isEqualTo(204);
      assertThat(answers.get(1)).isIn(401, 409);
      assertThat(List.of(status(one), status(other))).contains(200);
    }

    @ParameterizedTest
    @CsvSource({
      "POST, /api/v1/tokens, '{\"holder\":\"Nobody\",\"scopes\":[\"admin\"]}'",
      "POST, /api/v1/webhooks, '{\"url\":\"https://example.org/secret-path\"}'",
    })
    void tokensAndWebhooksHaveDryRunsToo(String method, String path, String body) {
      int before = asAdmin().get(path).path("total");
      var answer =
          asAdmin().body(body).request(method, path + "?dryRun=true").then().statusCode(200);
      assertThat(answer.extract().<Boolean>path("dryRun")).isTrue();
      assertThat(answer.extract().asString()).doesNotContain("\"token\"", "\"secret\"");
      assertThat(asAdmin().get(path).<Integer>path("total")).isEqualTo(before);
    }

    @Test
    void aTokenIsNotRevokedByADryRun() {
      String other = tokenFor("write:dlap");
      String address = "/api/v1/tokens/" + id(other);
      asAdmin().delete(address + "?dryRun=true").then().statusCode(200);
      assertThat(status(other)).isEqualTo(200);
      asAdmin().delete(address + "?dryRun=maybe").then().statusCode(400);
      asAdmin().delete(address + "0?dryRun=true").then().statusCode(404);
    }

    @Test
    void whatWasDoneIsInTheAuditLogWithoutSecrets() {
      String secret = tokenFor("write:dlap", "write:mlphys");
      String id = id(secret);
      asAdmin().delete("/api/v1/tokens/" + id).then().statusCode(204);
      var hook =
          asAdmin()
              .body(
                  "{\"url\":\"https://example.org/hidden-path?key=hidden\",\"series\":[\"dlap\"]}")
              .post("/api/v1/webhooks")
              .then()
              .statusCode(201)
              .extract();
      asAdmin().delete("/api/v1/webhooks/" + hook.path("id")).then().statusCode(204);
      var log = asAdmin().get("/api/v1/audit?limit=4").then().statusCode(200);
      log.body(
              "items.action",
              contains("deleteWebhook", "createWebhook", "revokeToken", "createToken"))
          .body("items.who", contains("operator", "operator", "operator", "operator"))
          .body("items[2].subjectId", org.hamcrest.Matchers.is(id))
          .body("items[3].detail", containsString("Organizer [write:dlap write:mlphys]"))
          .body("items[1].detail", org.hamcrest.Matchers.is("https://example.org [dlap]"));
      assertThat(log.extract().asString())
          .doesNotContain("hidden", secret.substring(13), hook.path("secret"));
      String next = log.extract().path("next");
      asAdmin().get(next).then().statusCode(200);
    }

    @Test
    void theAuditLogCountsEachEntry() {
      int before = asAdmin().get("/api/v1/audit").path("total");
      tokenFor("write:dlap");
      int after = asAdmin().get("/api/v1/audit").path("total");
      assertThat(after).isEqualTo(before + 1);
    }
  }

  @Nested
  class AsOrganizer {
    @Test
    void theAuditLogIsClosed() {
      as(tokenFor("write:dlap")).get("/api/v1/audit").then().statusCode(403);
      io.restassured.RestAssured.given().get("/api/v1/audit").then().statusCode(401);
    }
  }
}
