package org.seminararchive.importing.pull;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.journal.Leases;
import org.seminararchive.testing.Neighbourhood;

/** A page is imported automatically after each change and only then. */
@QuarkusTest
@TestProfile(Neighbourhood.class)
@Tag("postgresql")
class PullStories {
  private static final String AT = "/api/v1/imports/pull";

  @Inject Pulling pulling;
  @Inject PullRepository repository;

  private final PageHost host = PageHost.current();

  @BeforeEach
  void forget() {
    io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
        .run(
            () ->
                repository.update(
                    "url = null, tag = null, problem = null, failingSince = null, heldUntil = null,"
                        + " holder = null, nextPull = null"));
  }

  /** Different times and speakers, so that no session looks like a renumbered one. */
  private static String page(int number, String title) {
    return """
    # 第%d回DLAP
    日時：2031年5月%d日10:30~11:30(JST)<br>
    発表者：甲野 太郎%d　氏(京都大学)<br>
    [講演スライド](./slides/%d.pdf)<br>
    発表題目：%s<br>
    概要：重力を学習する。<br>
    """
        .formatted(number, number - 890, number, number, title);
  }

  private static String titleOf(int number) {
    return when()
        .get("/api/v1/talks?series=dlap&from=2031-01-01&fields=title,session.numbers")
        .jsonPath()
        .getString("items.find { it.session.numbers[0].number == " + number + " }.title.ja");
  }

  @Test
  void thePageIsImportedOnceAndThenOnlyItsChanges() {
    host.publish(page(901, "深層学習と重力"), "\"one\"", "Mon, 12 May 2031 20:00:00 GMT");
    assertThat(pulling.pullIfItIsTime()).isTrue();
    assertThat(titleOf(901)).isEqualTo("深層学習と重力");
    asAdmin()
        .get(AT)
        .then()
        .statusCode(200)
        .body("active", is(true))
        .body("counts.created", is(1))
        .body("problem", nullValue())
        .body("imported", notNullValue());
    given()
        .get("/api/v1/talks?series=dlap&from=2031-01-01")
        .then()
        .body(
            "items.materials.flatten().url",
            org.hamcrest.Matchers.hasItem(host.url().replace("index.md", "slides/901.pdf")));

    int revision = asAdmin().get(AT).path("revision");
    assertThat(pulling.pullIfItIsTime()).isTrue();
    assertThat(host.tags()).containsExactly("none", "\"one\"");
    asAdmin().get(AT).then().body("revision", is(revision)).body("counts.created", is(1));

    host.publish(page(901, "深層学習と量子重力"), "\"two\"", null);
    assertThat(pulling.pullIfItIsTime()).isTrue();
    assertThat(host.tags()).containsExactly("\"one\"");
    assertThat(titleOf(901)).isEqualTo("深層学習と量子重力");
    asAdmin().get(AT).then().body("counts.changed", is(1)).body("counts.created", is(0));
  }

  @Test
  void theJournalSaysThatItWasPulled() {
    host.publish(page(902, "その902"), "\"a\"", null);
    pulling.pullIfItIsTime();
    String id =
        when().get("/api/v1/series/dlap/sessions/902").then().statusCode(200).extract().path("id");
    asAdmin().get("/api/v1/sessions/" + id + "/history").then().body("items[0].who", is("pull"));
  }

  @Test
  void aMissingPageIsReportedAndTheEtagIsKept() {
    host.publish(page(903, "その903"), "\"a\"", null);
    pulling.pullIfItIsTime();
    host.behave(exchange -> exchange.sendResponseHeaders(503, -1));
    assertThat(pulling.pullIfItIsTime()).isTrue();
    asAdmin()
        .get(AT)
        .then()
        .body("problem.code", is("status"))
        .body("problem.detail", is("503"))
        .body("problem.since", notNullValue())
        .body("counts.created", is(1));
    String since = asAdmin().get(AT).path("problem.since");
    pulling.pullIfItIsTime();
    asAdmin().get(AT).then().body("problem.since", is(since));
    host.publish(page(903, "その903"), "\"a\"", null);
    pulling.pullIfItIsTime();
    assertThat(host.tags()).containsExactly("\"a\"");
    asAdmin().get(AT).then().body("problem", nullValue());
  }

  @Test
  void tooLargeTooSlowAndBinaryPagesAreNotImported() {
    host.behave(exchange -> PageHost.send(exchange, new byte[(8 << 20) + 1]));
    assertThat(pulling.pullIfItIsTime()).isTrue();
    asAdmin().get(AT).then().statusCode(200).body("problem.code", is("too-large"));
    host.behave(host::stall);
    assertThat(pulling.pullIfItIsTime()).isTrue();
    asAdmin().get(AT).then().statusCode(200).body("problem.code", is("timeout"));
    host.behave(exchange -> PageHost.send(exchange, new byte[] {(byte) 0xff, (byte) 0xfe}));
    assertThat(pulling.pullIfItIsTime()).isTrue();
    asAdmin().get(AT).then().statusCode(200).body("problem.code", is("not-utf-8"));
  }

  @Test
  void aDocumentThatIsNoProgrammeIsAProblem() {
    for (String other :
        java.util.List.of(
            "<!doctype html><html><body><h1>Login</h1><form><input"
                + " name='password'></form></body></html>",
            "%PDF-1.7 not a page",
            " \n")) {
      host.behave(exchange -> PageHost.send(exchange, other.getBytes(StandardCharsets.UTF_8)));
      assertThat(pulling.pullIfItIsTime()).isTrue();
      asAdmin().get(AT).then().body("problem.code", is("no-session"));
    }
    asAdmin()
        .get(AT + "/reports")
        .then()
        .statusCode(200)
        .body("items[0].report.findings.code", org.hamcrest.Matchers.hasItem("no-session"));
    when().get(AT + "/reports").then().statusCode(401);
  }

  @Test
  void anOrganizerOpensThePageAndAcceptsWhatWaits() {
    host.publish(page(906, "その906"), "\"a\"", null);
    assertThat(pulling.pullIfItIsTime()).isTrue();
    // A different session with the same number is held.
    String other =
        page(906, "宇宙の始まり").replace("2031年5月16日", "2033年1月1日").replace("甲野 太郎906", "己村 七郎");
    host.publish(other, "\"b\"", null);
    assertThat(pulling.pullIfItIsTime()).isTrue();
    asAdmin().get(AT + "/reports").then().body("items[0].report.counts.held", is(1));
    when().get(AT + "/page").then().statusCode(401);
    var opened = as(tokenFor("write:dlap")).get(AT + "/page");
    opened
        .then()
        .statusCode(200)
        .body("mediaType", is("text/markdown"))
        .body("baseUrl", is(host.url()))
        .body("text", containsString("己村"))
        .body("problem", nullValue());
    String key = asAdmin().get(AT + "/reports").path("items[0].report.items[0].key");
    as(tokenFor("write:dlap"))
        .contentType("text/markdown; charset=utf-8")
        .body(opened.<String>path("text"))
        .post("/api/v1/imports?source=pull&accept=" + key)
        .then()
        .statusCode(200);
    assertThat(titleOf(906)).isEqualTo("宇宙の始まり");
    asAdmin().get(AT + "/reports").then().body("items[0].report.counts.held", is(0));
    host.behave(exchange -> exchange.sendResponseHeaders(503, -1));
    asAdmin().get(AT + "/page").then().statusCode(200).body("problem", is("status"));
  }

  @Test
  void anHtmlPageWithoutItsEndIsAProblem() {
    String half = "<!doctype html><html><body><h2>第905回</h2><p>日時：2031年7月3日10:30-11:30<br>題目：前半";
    host.behave(
        exchange -> PageHost.send(exchange, "text/html", half.getBytes(StandardCharsets.UTF_8)));
    assertThat(pulling.pullIfItIsTime()).isTrue();
    asAdmin().get(AT).then().body("problem.code", is("incomplete"));
    when().get("/api/v1/series/dlap/sessions/905").then().statusCode(404);
  }

  @Test
  void aBrokenPageWritesNothingAndReportsTheExtent() {
    String broken = "# 第90回\n\n日時：いつか\u0000\n\n# 第四百回\n```\n<b" + "# 第？回\n".repeat(50);
    host.behave(exchange -> PageHost.send(exchange, broken.getBytes(StandardCharsets.UTF_8)));
    int before = asAdmin().get("/api/v1/sessions?limit=1").path("total");
    assertThat(pulling.pullIfItIsTime()).isTrue();
    asAdmin().get(AT).then().body("counts.created", is(0)).body("counts.changed", is(0));
    asAdmin().get("/api/v1/sessions?limit=1").then().body("total", is(before));
  }

  @Test
  void credentialsInTheUrlAreNotShown() {
    host.publish(page(904, "その904"), "\"a\"", null);
    pulling.pullIfItIsTime();
    assertThat(host.paths().get(0)).endsWith("?key=secret");
    as(tokenFor("write:dlap"))
        .get(AT)
        .then()
        .statusCode(200)
        .body("url", endsWith(PageHost.PATH))
        .body(not(containsString("secret")));
  }

  @Test
  void nobodyButOrganizersSeesIt() {
    when().get(AT).then().statusCode(401);
    asAdmin().get(AT + "?x=1").then().statusCode(400);
  }

  @Test
  void oneServerAtATimePulls() {
    host.publish(page(905, "その905"), "\"a\"", null);
    var other = new Leases(repository.getEntityManager());
    boolean taken =
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
            .call(() -> other.take(Pull.class, Pull.SOURCE, Duration.ofMinutes(10)));
    assertThat(taken).isTrue();
    assertThat(pulling.pullIfItIsTime()).isFalse();
    assertThat(host.tags()).isEmpty();
    io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
        .run(() -> other.releaseAll(Pull.class));
    assertThat(pulling.pullIfItIsTime()).isTrue();
  }

  @Test
  void anotherPageIsPulledWhateverWasPlanned() {
    io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
        .run(
            () ->
                repository.update(
                    "url = 'https://example.org/old', tag = '\"old\"', nextPull = ?1",
                    java.time.Instant.now().plusSeconds(3600)));
    host.publish(page(906, "その906"), "\"a\"", null);
    assertThat(pulling.pullIfItIsTime()).isTrue();
    assertThat(host.tags()).containsExactly("none");
  }
}
