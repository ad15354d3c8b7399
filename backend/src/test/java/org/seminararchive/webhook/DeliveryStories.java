package org.seminararchive.webhook;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;
import static org.seminararchive.webhook.Receiver.awaitThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.journal.Journal;
import org.seminararchive.testing.Neighbourhood;
import org.seminararchive.webhook.Receiver.Call;

/** A receiver gets every change in order, even after failures. */
@QuarkusTest
@TestProfile(Neighbourhood.class)
@Tag("postgresql")
class DeliveryStories {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AT = "/api/v1/webhooks/";
  private static final int ATTEMPTS = 4;
  private static final String TALK =
      """
      {"title": {"ja": "通知"}, "speakers": [{"name": {"ja": "通知 %s郎"}}],
       "session": {"start": "2027-03-04T10:30:00+09:00", "series": ["%s"]}}""";

  @Inject Journal journal;

  private Receiver receiver;
  private String webhook;
  private String secret;
  private long before;

  @BeforeEach
  void register() throws Exception {
    receiver = new Receiver();
    register(Map.of("url", receiver.url()));
  }

  private void register(Map<String, Object> request) {
    before = journal.revision();
    var made =
        asAdmin()
            .body(request)
            .post(AT.substring(0, AT.length() - 1))
            .then()
            .statusCode(201)
            .extract();
    webhook = made.path("id");
    secret = made.path("secret");
  }

  @AfterEach
  void remove() {
    asAdmin().delete(AT + webhook);
    receiver.close();
  }

  private void announceIn(String series) {
    announce(TALK.formatted(System.nanoTime(), series));
  }

  private List<Long> sinceRegistered() {
    return LongStream.rangeClosed(before + 1, journal.revision()).boxed().toList();
  }

  private io.restassured.response.ValidatableResponse state() {
    return asAdmin().get(AT + webhook).then().statusCode(200);
  }

  @Test
  void changesFromNowOnAreSentInOrderSignedAndOnce() throws Exception {
    receiver.open();
    announceIn("dlap");
    announceIn("mlphys");
    List<Call> calls = receiver.await(6);
    assertThat(receiver.taken()).isEqualTo(sinceRegistered());
    JsonNode changes =
        JSON.readTree(when().get("/api/v1/changes?since=" + before).asByteArray()).get("items");
    for (int i = 0; i < 6; i++) {
      Call call = calls.get(i);
      call.assertIsSignedWith(secret);
      assertThat(call.tree().get("data")).isEqualTo(changes.get(i));
      assertThat(call.tree().get("timestamp")).isEqualTo(changes.get(i).get("at"));
      assertThat(call.tree().get("type").asText())
          .isEqualTo(changes.get(i).get("resource").asText() + ".created");
    }
    assertThat(calls.stream().map(Call::id).distinct()).hasSize(6);
    awaitThat("the end", () -> state().extract().<Integer>path("pending") == 0);
    state().body("state", is("active")).body("delivered", is((int) journal.revision()));
  }

  @Test
  void aFailedMessageIsRepeatedWithTheSameIdBeforeLaterOnes() throws Exception {
    receiver.answering(500, 302, Receiver.SILENCE).open();
    announceIn("dlap");
    receiver.awaitTaken(before + 3);
    List<Call> calls = receiver.calls();
    assertThat(calls).hasSize(6);
    assertThat(calls.subList(0, 4)).extracting(Call::id).containsOnly(calls.get(0).id());
    assertThat(calls.subList(0, 4)).extracting(call -> new String(call.body())).hasSize(4);
    assertThat(new String(calls.get(3).body())).isEqualTo(new String(calls.get(0).body()));
    calls.get(3).assertIsSignedWith(secret);
    assertThat(receiver.taken()).isEqualTo(sinceRegistered());
  }

  @Nested
  class Dead {
    @Test
    void afterTheLastAttemptItIsDeadAndAfterResumeContinuesWithTheSameChange() throws Exception {
      receiver.answering(500, 503, 400, 404).open();
      announceIn("dlap");
      awaitThat("death", () -> state().extract().path("state").equals("dead"));
      announceIn("dlap");
      state()
          .body("pending", is(6))
          .body("delivered", is((int) before))
          .body("failure.revision", is((int) before + 1))
          .body("failure.type", is("session.created"))
          .body("failure.attempts", is(ATTEMPTS))
          .body("failure.status", is(404))
          .body("failure.error", is("status"))
          .body("failure.since", notNullValue())
          .body("failure.nextAttempt", nullValue());
      awaitThat(
          "the metric",
          () -> asAdmin().get("/q/metrics").asString().contains("seminar_webhooks_dead 1.0"));
      assertThat(receiver.calls()).hasSize(ATTEMPTS);

      asAdmin()
          .post(AT + webhook + "/resume")
          .then()
          .statusCode(200)
          .body("state", is("active"))
          .body("failure", nullValue());
      receiver.awaitTaken(before + 6);
      assertThat(receiver.taken()).isEqualTo(sinceRegistered());
      assertThat(receiver.calls().get(ATTEMPTS).id()).isEqualTo(receiver.calls().get(0).id());
      awaitThat(
          "the metric",
          () -> asAdmin().get("/q/metrics").asString().contains("seminar_webhooks_dead 0.0"));
    }

    @Test
    void aGoneReceiverIsDeadImmediately() throws Exception {
      receiver.answering(410).open();
      announceIn("dlap");
      awaitThat("death", () -> state().extract().path("state").equals("dead"));
      state().body("failure.attempts", is(1)).body("failure.status", is(410));
    }

    @Test
    void anUnreachableReceiverIsFailingAndThenDead() {
      announceIn("dlap");
      awaitThat("death", () -> state().extract().path("state").equals("dead"));
      state().body("failure.error", is("connection")).body("failure.status", nullValue());
    }
  }

  @Test
  void aWebhookOfASeriesGetsItsPresentAndFormerResourcesAndAllSpeakers() throws Exception {
    asAdmin().delete(AT + webhook);
    register(Map.of("url", receiver.url(), "series", List.of("mlphys")));
    receiver.open();
    announceIn("dlap");
    var joined = announce(TALK.formatted("転 一", "mlphys"));
    String session = "/api/v1/sessions/" + joined.extract().path("session.id");
    asAdmin()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", tagOf(session))
        .body(
            "{\"numbers\": [{\"series\": \"dlap\", \"number\": %d}]}"
                .formatted(journal.revision() + 1000))
        .patch(session)
        .then()
        .statusCode(200);
    // After the session left the series, further changes are not sent to this webhook.
    String talk = "/api/v1/talks/" + joined.extract().path("id");
    asAdmin()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", tagOf(talk))
        .body("{\"title\": {\"ja\": \"\\\"series\\\":\\\"mlphys\\\"\"}}")
        .patch(talk)
        .then()
        .statusCode(200);
    asAdmin()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", tagOf("/api/v1/series/mlphys"))
        .body("{\"hue\": %d}".formatted(journal.revision() % 360))
        .patch("/api/v1/series/mlphys")
        .then()
        .statusCode(200);
    receiver.awaitTaken(before + 9);
    assertThat(receiver.calls())
        .extracting(call -> call.tree().get("type").asText())
        .containsExactly(
            "speaker.created",
            "session.created",
            "speaker.created",
            "talk.created",
            "session.updated",
            "series.updated");
    awaitThat("the end", () -> state().extract().<Integer>path("pending") == 0);
  }

  @Test
  void aRemovedWebhookGetsNothing() throws Exception {
    receiver.open();
    asAdmin().delete(AT + webhook).then().statusCode(204);
    announceIn("dlap");
    try (Receiver other = new Receiver().open()) {
      register(Map.of("url", other.url()));
      announceIn("dlap");
      other.awaitTaken(journal.revision());
    }
    assertThat(receiver.calls()).isEmpty();
  }

  @Nested
  class Testing {
    @Test
    void aTestSendsASignedMessageAndReturnsTheResult() throws Exception {
      receiver.answering(200, 302).open();
      test()
          .body("error", nullValue())
          .body("delivered", is(true))
          .body("status", is(200))
          .body("milliseconds", notNullValue());
      Call call = receiver.calls().get(0);
      call.assertIsSignedWith(secret);
      assertThat(call.tree().get("type").asText()).isEqualTo("webhook.test");
      test().body("delivered", is(false)).body("status", is(302)).body("error", is("status"));
      assertThat(receiver.calls()).hasSize(2);
    }

    @Test
    void aMissingResponseIsReported() throws Exception {
      test().body("error", is("connection")).body("status", nullValue());
      receiver.answering(Receiver.SILENCE).open();
      test().body("error", is("timeout"));
    }

    @Test
    void aSelfSignedCertificateIsNotTrusted() throws Exception {
      asAdmin().delete(AT + webhook);
      try (SelfSigned server = new SelfSigned()) {
        register(Map.of("url", server.url()));
        test().body("error", is("tls")).body("status", nullValue());
        assertThat(server.calls()).isZero();
      }
    }

    private io.restassured.response.ValidatableResponse test() {
      return asAdmin()
          .post(AT + webhook + "/test")
          .then()
          .statusCode(200)
          .header("Cache-Control", containsString("no-store"));
    }
  }
}
