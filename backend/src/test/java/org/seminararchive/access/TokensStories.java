package org.seminararchive.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.http.AllowedMethods;
import org.seminararchive.http.ReadByPost;
import org.seminararchive.http.ResourceRoute;
import org.seminararchive.testing.Organizing;

@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class TokensStories {
  @Inject AllowedMethods methods;
  @Inject EntityManager entities;
  @TestHTTPResource URL root;

  @Nested
  class AsVisitor {
    @Test
    void everyRouteThatIsNoReadIsClosed() {
      for (ResourceRoute route : writes()) {
        given()
            .request(Method.valueOf(route.method()), address(route))
            .then()
            .statusCode(401)
            .contentType("application/problem+json")
            .header("WWW-Authenticate", containsString("Bearer"))
            .body("code", is("unauthorized"));
      }
    }

    @ParameterizedTest
    @CsvSource({"PATCH, /no/such/place", "POST, /api/v1/nothing"})
    void unknownPathsNeedATokenToo(Method method, String path) {
      given().request(method, path).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
      "POST, /",
      "DELETE, /dlap/58",
      "PUT, /app/app.js",
      "POST, /q/health",
      "POST, /api/v1/talks/facets",
      "PUT, /api/v1/talks",
    })
    void anImpossibleRequestDoesNotAskForAToken(Method method, String path) {
      given().request(method, path).then().statusCode(405);
    }

    @Test
    void aBodyIsNotReadBefore() throws IOException {
      try (Socket socket = new Socket(root.getHost(), root.getPort())) {
        socket.setSoTimeout(10_000);
        String head =
            "POST /api/v1/talks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        // The response arrives although no byte of the body is sent.
        byte[] start = socket.getInputStream().readNBytes(12);
        assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
      }
    }

    @ParameterizedTest
    @CsvSource({
      "''",
      "Bearer",
      "Bearer short",
      "Basic YTpi",
      "Bearer seminar_wrongwrongwrongwrongwrongwrongwrong"
    })
    void aMalformedTokenIsRefused(String authorization) {
      given().header("Authorization", authorization).post("/api/v1/talks").then().statusCode(401);
    }

    @Test
    void organizersReadsAreClosed() {
      String talk = given().get("/api/v1/talks?limit=1").path("items[0].id");
      given().get("/api/v1/tokens").then().statusCode(401);
      given().get("/api/v1/tokens/me").then().statusCode(401);
      given().get("/api/v1/talks/" + talk + "/history").then().statusCode(401);
    }

    @Test
    void theReasonIsGivenInJapanese() {
      given()
          .header("Accept-Language", "ja")
          .post("/api/v1/talks")
          .then()
          .body("title", is("有効なトークンが必要です"));
    }
  }

  @Nested
  class AsHolderOfAnUnfitToken {
    @Test
    void everyRouteThatIsNoReadIsForbidden() {
      String reader = tokenFor();
      for (ResourceRoute route : writes()) {
        as(reader)
            .body("{")
            .request(Method.valueOf(route.method()), address(route))
            .then()
            .statusCode(403)
            .body("code", is("forbidden"));
      }
    }

    @Test
    void whatBelongsOnlyToAnotherSeriesIsForbiddenBeforeTheBodyIsRead() {
      String mlphys = tokenFor("write:mlphys");
      String session = given().get("/api/v1/series/dlap/sessions/1").path("id");
      String talk = given().get("/api/v1/sessions/" + session + "/talks").path("items[0].id");
      as(mlphys).body("{").patch("/api/v1/talks/" + talk).then().statusCode(403);
      as(mlphys).body("{").put("/api/v1/sessions/" + session).then().statusCode(403);
      as(mlphys).body("{").patch("/api/v1/series/dlap").then().statusCode(403);
      as(mlphys).delete("/api/v1/talks/" + talk).then().statusCode(403);
    }

    @Test
    void onlyAdminsGiveOutTokensAndFoundSeries() {
      String dlap = tokenFor("write:dlap");
      as(dlap).body("{").post("/api/v1/tokens").then().statusCode(403);
      as(dlap).get("/api/v1/tokens").then().statusCode(403);
      as(dlap).body("{").post("/api/v1/series").then().statusCode(403);
    }

    @Test
    void anExpiredTokenOpensNothing() {
      String expired =
          asAdmin()
              .body(
                  Map.of(
                      "holder",
                      "Past",
                      "scopes",
                      List.of("admin"),
                      "expires",
                      "2020-01-01T00:00:00Z"))
              .post("/api/v1/tokens")
              .path("token");
      as(expired).get("/api/v1/tokens/me").then().statusCode(401);
    }
  }

  @Nested
  class AsAdmin {
    @Test
    void aTokenIsAcceptedEvenIfItsUseCannotBeRecorded() {
      String secret = tokenFor("write:dlap");
      String id =
          entities
              .createNativeQuery(
                  "select cast(id as varchar) from token where last_used is null order by created"
                      + " desc")
              .setMaxResults(1)
              .getSingleResult()
              .toString();
      // As on a full disk: the database refuses to store the time of last use.
      alterTokens("add constraint unused check (id <> '%s' or last_used is null)".formatted(id));
      try {
        as(secret).get("/api/v1/tokens/me").then().statusCode(200);
      } finally {
        alterTokens("drop constraint unused");
      }
    }

    private void alterTokens(String change) {
      QuarkusTransaction.requiringNew()
          .run(() -> entities.createNativeQuery("alter table token " + change).executeUpdate());
    }

    @Test
    void aTokenIsShownOnceAndKeptAsAHash() {
      var created =
          asAdmin()
              .body(Map.of("holder", "田中", "scopes", List.of("write:dlap")))
              .post("/api/v1/tokens")
              .then()
              .statusCode(201)
              .header("Location", containsString("/api/v1/tokens/"))
              .body("token", matchesPattern("seminar_[A-Za-z0-9_-]{43}"))
              .extract();
      String secret = created.path("token");
      asAdmin()
          .get("/api/v1/tokens")
          .then()
          .statusCode(200)
          .body("items", everyItem(not(hasKey("token"))))
          .body("items", everyItem(not(hasKey("hash"))));
      List<?> kept = entities.createNativeQuery("select hash from token").getResultList();
      assertThat(kept).noneMatch(hash -> hash.toString().contains(secret));
      as(secret)
          .get("/api/v1/tokens/me")
          .then()
          .statusCode(200)
          .body("holder", is("田中"))
          .body("prefix", is(secret.substring(0, 16)))
          .body("scopes", is(List.of("write:dlap")))
          .body("lastUsed", notNullValue());
    }

    @Test
    void aRevokedTokenOpensNothingAndStaysInTheList() {
      String secret = tokenFor("admin");
      String id = as(secret).get("/api/v1/tokens/me").path("id");
      asAdmin().delete("/api/v1/tokens/" + id).then().statusCode(204);
      as(secret).get("/api/v1/tokens/me").then().statusCode(401);
      as(secret).post("/api/v1/talks").then().statusCode(401);
      asAdmin()
          .get("/api/v1/tokens")
          .then()
          .body("items.find { it.id == '" + id + "' }.revoked", notNullValue());
    }

    @Test
    void aDryRunRevokesNothing() {
      String secret = tokenFor("write:dlap");
      String id = as(secret).get("/api/v1/tokens/me").path("id");
      asAdmin()
          .delete("/api/v1/tokens/" + id + "?dryRun=true")
          .then()
          .statusCode(200)
          .body("dryRun", is(true));
      as(secret).get("/api/v1/tokens/me").then().statusCode(200);
    }

    @Test
    void allErrorsOfARequestAreReportedAtOnce() {
      asAdmin()
          .body("{\"scopes\":[\"write:DLAP\",\"admin\"],\"expires\":\"soon\",\"x\":1}")
          .post("/api/v1/tokens")
          .then()
          .statusCode(422)
          .body("errors.pointer", is(List.of("/holder", "/expires", "/scopes/0", "/x")));
    }
  }

  private List<ResourceRoute> writes() {
    List<ResourceRoute> writes = new ArrayList<>(methods.routes());
    writes.removeIf(route -> route.method().equals("GET") || ReadByPost.isThere(route.path()));
    writes.removeIf(route -> OpenWrites.isThere(route.method(), address(route)));
    assertThat(writes).hasSizeGreaterThan(20);
    return writes;
  }

  private static String address(ResourceRoute route) {
    return route
        .path()
        .replace("{slug}", "dlap")
        .replaceAll("\\{\\w+}", "1830cad6-203f-5417-a156-12a27e464bab");
  }
}
