package org.seminararchive.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;
import static org.seminararchive.testing.Organizing.tokenFor;
import static org.seminararchive.testing.Sides.somebody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.mail.MailHost;
import org.seminararchive.mail.ReadMail;
import org.seminararchive.testing.Neighbourhood;
import org.seminararchive.testing.StoryClock;
import org.seminararchive.webhook.Receiver;

@QuarkusTest
@TestProfile(Neighbourhood.class)
@Tag("postgresql")
class MaterialHealthStories {
  private static final String HEALTH = "/api/v1/material-health";

  @Inject LinkChecks checks;
  @Inject LinkLedger ledger;
  @Inject EntityManager entities;

  private final LinkHost host = new LinkHost();
  private Instant now = Instant.parse("2031-01-01T00:00:00Z");
  private String slug;
  private String talk;

  @BeforeEach
  void aTalk() {
    slug = "health-" + UUID.randomUUID().toString().substring(0, 8);
    asAdmin()
        .body(
            """
            {"slug":"%1$s","name":{"en":"%1$s"},"shortName":{"en":"H"},"timeZone":"UTC"}"""
                .formatted(slug))
        .post("/api/v1/series")
        .then()
        .statusCode(201);
    talk =
        "/api/v1/talks/"
            + announce(
                    """
                    {"title":{"en":"Links"},"speakers":[{"name":{"ja":"%s"}}],
                     "session":{"start":"2030-04-01T10:30:00Z","series":["%s"]}}"""
                        .formatted(somebody(), slug))
                .extract()
                .path("id");
  }

  @AfterEach
  void forgetTheTalk() {
    if (given().get(talk).statusCode() == 200) {
      asAdmin().header("If-Match", tagOf(talk)).delete(talk).then().statusCode(204);
    }
    followTalks();
    host.close();
    StoryClock.release();
  }

  private void followTalks() {
    assertThat(ledger.lead()).isTrue();
    while (ledger.follow()) {
      // Repeats until the journal is processed.
    }
  }

  /** Adds materials. Makes sure that links of other tests are not due. */
  private void name(String... urls) {
    StoryClock.setTo(now.toString());
    asAdmin()
        .header("If-Match", tagOf(talk))
        .body(
            Map.of(
                "materials",
                Stream.of(urls)
                    .map(url -> Map.of("kind", "web", "label", Map.of("en", "M"), "url", url))
                    .toList()))
        .patch(talk)
        .then()
        .statusCode(200);
    followTalks();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              entities
                  .createQuery("update CheckedLink set due = :end")
                  .setParameter("end", Instant.parse("2999-01-01T00:00:00Z"))
                  .executeUpdate();
              entities
                  .createQuery(
                      "update CheckedLink set due = :now where url in :urls and state = :new")
                  .setParameter("now", now)
                  .setParameter("new", LinkState.UNCHECKED)
                  .setParameter("urls", Stream.of(urls).map(u -> u.split("#")[0]).toList())
                  .executeUpdate();
            });
  }

  /** Checks everything that is due. */
  private void checkAll() {
    for (int before = -1; before != host.asked().size(); ) {
      before = host.asked().size();
      checks.round();
    }
  }

  private void checkAfter(Duration time) {
    now = now.plus(time);
    StoryClock.setTo(now.toString());
    checkAll();
  }

  private ValidatableResponse health(String query) {
    return asAdmin().get(HEALTH + "?series=" + slug + query).then().statusCode(200);
  }

  private Map<String, String> states() {
    List<Map<String, Object>> items = health("").extract().path("items");
    return items.stream()
        .collect(
            Collectors.toMap(
                item -> item.get("url").toString().replaceAll("^http://[^/]+", ""),
                item -> item.get("state").toString()));
  }

  @Nested
  class AsOrganizer {
    @Test
    void everyLinkHasAState() {
      host.status("/ok.pdf", 200)
          .status("/gone.pdf", 410)
          .status("/private.pdf", 403)
          .page("/soft", "Page not found")
          .status("/moved", 301, "Location", "/ok.pdf")
          .status("/busy", 429, "Retry-After", "3600");
      name(
          host.url("/ok.pdf"),
          host.url("/ok.pdf#page=3"),
          host.url("/gone.pdf"),
          host.url("/private.pdf"),
          host.url("/soft"),
          host.url("/moved"));
      health("").body("states.unchecked", is(5)).body("active", is(true));
      checks.round();
      // Each round checks one URL per host.
      health("").body("states.unchecked", is(4));
      checkAll();
      assertThat(states())
          .isEqualTo(
              Map.of(
                  "/ok.pdf", "ok",
                  "/gone.pdf", "failing",
                  "/private.pdf", "unclear",
                  "/soft", "failing",
                  "/moved", "ok"));
      health("&state=failing,unclear")
          .body("total", is(3))
          .body("items.reason", containsInAnyOrder("status", "status", "soft-404"))
          .body("items.status", containsInAnyOrder(410, 403, 200))
          .body("states.ok", is(2))
          .body("states.failing", is(2))
          .body("items[0].talks.title.en", contains("Links"));
      health("&state=failing").body("items.since", everyItem(is(now.toString())));
      health("&state=ok&limit=1").body("total", is(2)).body("items.size()", is(1));
    }

    @Test
    void aLinkBreaksAtTheThirdFailureAndComesBack() throws Exception {
      host.status("/a.pdf", 404);
      try (Receiver receiver = new Receiver().open()) {
        String webhook = webhook(receiver);
        name(host.url("/a.pdf"));
        checkAll();
        checkAfter(Duration.ofHours(1));
        checkAfter(Duration.ofDays(1));
        assertThat(states()).containsEntry("/a.pdf", "failing");
        checkAfter(Duration.ofDays(1));
        assertThat(states()).containsEntry("/a.pdf", "broken");
        assertThat(host.asked().stream().filter(asked -> asked.method().equals("HEAD"))).hasSize(3);
        host.status("/a.pdf", 403);
        checkAfter(Duration.ofDays(1));
        assertThat(states()).containsEntry("/a.pdf", "broken");
        host.status("/a.pdf", 200);
        checkAfter(Duration.ofDays(7));
        assertThat(states()).containsEntry("/a.pdf", "ok");
        health("").body("items[0].since", nullValue()).body("items[0].reason", nullValue());
        Receiver.awaitThat("two events", () -> events(receiver).size() == 2);
        assertThat(events(receiver).get(0))
            .contains(
                "\"material.broken\"", "/a.pdf", "404", talk.substring(talk.lastIndexOf('/') + 1));
        assertThat(events(receiver).get(1)).contains("\"material.restored\"");
        asAdmin().delete(webhook).then().statusCode(204);
      }
    }

    private String webhook(Receiver receiver) {
      return "/api/v1/webhooks/"
          + asAdmin()
              .body("{\"url\":\"%s\",\"series\":[\"%s\"]}".formatted(receiver.url(), slug))
              .post("/api/v1/webhooks")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
    }

    private List<String> events(Receiver receiver) {
      return receiver.calls().stream()
          .map(call -> new String(call.body(), java.nio.charset.StandardCharsets.UTF_8))
          .filter(body -> body.contains("\"material."))
          .toList();
    }

    @Test
    void retryAfterIsRespected() {
      host.status("/1", 429, "Retry-After", "7200").status("/2", 200);
      name(host.url("/1"), host.url("/2"));
      checkAll();
      int first = host.asked().size();
      assertThat(first).isLessThanOrEqualTo(2);
      host.status("/1", 200);
      checkAfter(Duration.ofHours(1));
      assertThat(host.asked()).hasSize(first);
      checkAfter(Duration.ofHours(1));
      assertThat(states().values()).containsOnly("ok");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFailureCountsOnlyIfAnotherHostResponds(boolean isConnected) {
      String other = host.url("/ok").replace("127.0.0.1", "localhost");
      String away = "http://127.0.0.1:1/a";
      host.status("/ok", 200);
      name(other);
      checkAll();
      now = now.plus(Duration.ofHours(1));
      name(other, away);
      if (!isConnected) {
        host.close();
      }
      checkAll();
      checkAfter(Duration.ofDays(1));
      checkAfter(Duration.ofDays(1));
      assertThat(states()).containsEntry("/a", "failing").containsEntry("/ok", "ok");
      // The other host has been checked by then.
      checkAfter(Duration.ofHours(1));
      assertThat(states())
          .containsEntry("/a", isConnected ? "broken" : "failing")
          .containsEntry("/ok", isConnected ? "ok" : "failing");
    }

    @Test
    void organizersGetMailsAboutBrokenAndRecoveredLinks() throws Exception {
      host.status("/2", 410);
      name(host.url("/1"), host.url("/2"));
      MailHost.empty();
      checkAll();
      checkAfter(Duration.ofDays(1));
      assertThat(states().values()).containsOnly("failing");
      now = now.plus(Duration.ofDays(1));
      StoryClock.setTo(now.toString());
      // The mail of the first round is sent immediately, that of the second round after it.
      checks.round();
      ReadMail first = ReadMail.of(MailHost.await(1).get(0));
      assertThat(first.message().getAllRecipients())
          .extracting(Object::toString)
          .containsExactly("organizer@example.org");
      assertThat(first.message().getSubject())
          .isEqualTo("H の講演資料のリンクについて / Links to materials of H");
      assertThat(first.text())
          .contains("リンク切れ / broken (status 4", host.url("/"))
          .contains("https://archive.example/organize/talks/" + talk.substring(14));
      MailHost.empty();
      checks.round();
      host.status("/1", 200).status("/2", 200);
      MailHost.await(1);
      MailHost.empty();
      checkAfter(Duration.ofDays(1));
      assertThat(ReadMail.of(MailHost.await(2).get(0)).text()).contains("復旧 / available again");
      MailHost.empty();
    }

    @Test
    void anUnusedLinkIsDeleted() {
      name(host.url("/a"), host.url("/b"));
      name(host.url("/b"));
      health("").body("total", is(1)).body("items[0].url", is(host.url("/b")));
      asAdmin().header("If-Match", tagOf(talk)).delete(talk).then().statusCode(204);
      followTalks();
      health("").body("total", is(0));
    }

    @Test
    void onlyTheServerWithTheLeaseChecks() {
      host.status("/a", 200);
      name(host.url("/a"));
      lend(UUID.randomUUID(), Instant.parse("2999-01-01T00:00:00Z"));
      checks.round();
      assertThat(host.asked()).isEmpty();
      // The link broke.
      lend(UUID.randomUUID(), Instant.parse("2020-01-01T00:00:00Z"));
      checks.round();
      assertThat(host.asked()).hasSize(1);
    }

    private void lend(UUID server, Instant until) {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  entities
                      .createQuery(
                          "update LinkCheckLease l set l.holder = :server, l.heldUntil = :until")
                      .setParameter("server", server)
                      .setParameter("until", until)
                      .executeUpdate());
    }

    @Test
    void organizersSeeTheLinksOfTheirSeries() {
      name(host.url("/a"));
      String mine = tokenFor("write:" + slug);
      as(mine).get(HEALTH).then().statusCode(200).body("items.url", contains(host.url("/a")));
      as(tokenFor("write:another")).get(HEALTH).then().statusCode(200).body("total", is(0));
      as(tokenFor("write:another")).get(HEALTH + "?series=" + slug).then().statusCode(403);
      as(tokenFor("people:" + slug)).get(HEALTH).then().statusCode(403);
      given().get(HEALTH).then().statusCode(401);
      as(mine)
          .get(HEALTH + "?state=dead&series=nothing&other=1")
          .then()
          .statusCode(400)
          .body("errors.parameter", containsInAnyOrder("state", "series", "other"));
    }
  }
}
