package org.seminararchive.changes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.seminararchive.testing.Organizing.announce;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.seminararchive.http.admission.ClientAddress;
import org.seminararchive.journal.Journal;
import org.seminararchive.testing.Organizing;

/** New changes are delivered at once to waiting requests and to streams. */
@QuarkusTest
@TestProfile(Organizing.class)
class WaitingStories {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TALK =
      """
      {"title": {"ja": "%s"}, "speakers": [{"name": {"ja": "待機 一郎"}}],
       "session": {"start": "2027-03-04T10:30:00+09:00", "series": ["dlap"]}}\
      """;

  /** More than database connections and worker threads. */
  private static final int CROWD = 250;

  @Inject Journal journal;
  @Inject Waiting waiting;

  @TestHTTPResource("/api/v1/changes")
  URI changes;

  private URI since(long revision, String more) {
    return URI.create(changes + "?since=" + revision + more);
  }

  @Nested
  class Asking {
    @Test
    void anOldRevisionIsAnsweredImmediately() {
      when().get("/api/v1/changes?since=0&wait=30&limit=1").then().body("next", is(1));
    }

    @Test
    void withoutChangesAnEmptyResponseComesAtTheTimeout() {
      long last = journal.revision();
      long start = System.nanoTime();
      when()
          .get("/api/v1/changes?wait=1&since=" + last)
          .then()
          .statusCode(200)
          .body("items", empty())
          .body("next", is((int) last));
      assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(900));
    }

    @Test
    void manyWaitingClientsBlockNobodyAndAreAllNotified() throws Exception {
      long last = journal.revision();
      int places = waiting.places();
      HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      List<CompletableFuture<HttpResponse<String>>> crowd = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        var request = HttpRequest.newBuilder(since(last, "&wait=30")).build();
        crowd.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
      }
      await(() -> waiting.places() <= places - CROWD);
      // Needs a thread and a connection.
      when().get("/api/v1/talks?limit=7").then().statusCode(200);
      announce(TALK.formatted("群衆"));
      for (var one : crowd) {
        HttpResponse<String> answer = one.get(20, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).at("/items/0/revision").asLong())
            .isEqualTo(last + 1);
      }
    }
  }

  @Nested
  class Listening {
    @Test
    void pastChangesComeFirstAndThenNewOnes() throws Exception {
      long last = journal.revision();
      try (EventStream stream = EventStream.open(since(last - 2, ""))) {
        assertThat(stream.response().headers().firstValue("Content-Type"))
            .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(stream.response().headers().firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(stream.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(stream.nextChange().id()).isEqualTo("" + (last - 1));
        assertThat(stream.nextChange().id()).isEqualTo("" + last);
        String talk = announce(TALK.formatted("傾聴")).extract().path("id");
        EventStream.Event event = stream.nextChange();
        while (!event.name().equals("talk")) {
          event = stream.nextChange();
        }
        assertThat(event.data().get("id").asText()).isEqualTo(talk);
        String page =
            when()
                .get("/api/v1/changes?limit=1&since=" + (Long.parseLong(event.id()) - 1))
                .asString();
        assertThat(event.data()).isEqualTo(JSON.readTree(page).at("/items/0"));
      }
    }

    @Test
    void aReconnectingClientContinuesAfterItsLastEvent() throws Exception {
      long last = journal.revision();
      String seen = String.valueOf(last - 1);
      try (EventStream stream = EventStream.open(since(0, ""), "Last-Event-ID", seen)) {
        assertThat(stream.nextChange().id()).isEqualTo(String.valueOf(last));
      }
      try (EventStream stream = EventStream.open(changes, "Last-Event-ID", seen)) {
        assertThat(stream.nextChange().id()).isEqualTo(String.valueOf(last));
      }
    }

    @Test
    void anIdleStreamSendsComments() throws Exception {
      try (EventStream stream = EventStream.open(since(journal.revision(), ""))) {
        for (int i = 0; i < 2; i++) {
          EventStream.Event sign = stream.next();
          assertThat(sign).isNotNull();
          assertThat(sign.id()).isNull();
          assertThat(sign.data()).isNull();
        }
      }
    }

    @Test
    void anUnknownLastEventIsRefusedBeforeTheStreamBegins() throws Exception {
      for (String odd : List.of("999999999999", "x", "-1")) {
        try (EventStream stream = EventStream.open(since(0, ""), "Last-Event-ID", odd)) {
          assertThat(stream.response().statusCode()).isEqualTo(400);
          String body = new String(stream.response().body().readAllBytes());
          assertThat(JSON.readTree(body).at("/errors/0/parameter").asText())
              .isEqualTo("Last-Event-ID");
        }
      }
    }
  }

  @Test
  void atTheLimitOfAnAddressAClientIsToldWhenToRetry() throws Exception {
    long last = journal.revision();
    List<FollowingClient> taken = new ArrayList<>();
    for (var next = followerAt("127.0.0.1");
        waiting.tryEnter(next);
        next = followerAt("127.0.0.1")) {
      taken.add(next);
    }
    try {
      FollowingClient elsewhere = followerAt("2001:db8:1::1");
      assertThat(waiting.tryEnter(elsewhere)).isTrue();
      taken.add(elsewhere);
      when()
          .get("/api/v1/changes?wait=30&since=" + last)
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", notNullValue())
          .body("code", is("too-many-followers"));
      try (EventStream stream = EventStream.open(since(last, ""))) {
        assertThat(stream.response().statusCode()).isEqualTo(503);
      }
      when().get("/api/v1/changes?since=" + last).then().statusCode(200);
    } finally {
      taken.forEach(waiting::leave);
    }
  }

  private static FollowingClient followerAt(String address) {
    return new FollowingClient(ClientAddress.of(address), () -> {});
  }

  @Test
  void aDisconnectedClientReleasesItsPlace() throws Exception {
    long last = journal.revision();
    int most = waiting.places();
    for (int i = 0; i < 3; i++) {
      try (EventStream stream = EventStream.open(since(last, ""))) {
        assertThat(stream.next()).isNotNull();
        assertThat(waiting.places()).isLessThan(most);
      }
    }
    await(() -> waiting.places() == most);
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var request = HttpRequest.newBuilder(since(last, "&wait=30")).build();
    var asking = client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    await(() -> waiting.places() < most);
    asking.cancel(true);
    await(() -> waiting.places() == most);
  }

  private static void await(BooleanSupplier state) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!state.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }
}
