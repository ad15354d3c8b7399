package org.seminararchive.http;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.seminararchive.testing.Organizing.announce;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class SnapshotStories {
  private static final String TALK =
      """
      {"title":{"ja":"写しの間に"},"speakers":[{"name":{"ja":"写 撮子"}}],
       "session":{"start":"2029-02-13T10:30:00+09:00","series":["dlap"]}}""";

  @Inject Snapshot snapshot;
  @Inject EntityManager entities;

  @Test
  void concurrentWritesAreNotInTheSnapshot() throws IOException {
    List<Long> talks = new ArrayList<>();
    List<Long> revisions = new ArrayList<>();
    snapshot
        .of(
            out -> {
              talks.add(count("Talk"));
              announce(TALK);
              // Also tables that were not read before.
              revisions.add(count("JournalEntry"));
              talks.add(count("Talk"));
              revisions.add(number("select revision from journal_head"));
            })
        .write(OutputStream.nullOutputStream());
    assertThat(talks.get(1)).isEqualTo(talks.get(0));
    assertThat(revisions.get(1)).isEqualTo(revisions.get(0));
  }

  @Test
  void aThirdSnapshotIsRefusedAndOtherReadsAreServed() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try {
      var body =
          snapshot.of(
              out -> {
                begun.countDown();
                await(end);
              });
      var reading = List.of(readers.submit(() -> write(body)), readers.submit(() -> write(body)));
      await(begun);
      // A short programme is cached per revision; this one is new.
      announce(TALK.replace("13T", "14T"));
      when()
          .get("/api/v1/programme")
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("code", is("too-many-exports"));
      when().get("/api/v1/talks").then().statusCode(200);
      end.countDown();
      for (var each : reading) {
        each.get();
      }
      when().get("/api/v1/programme").then().statusCode(200);
    } finally {
      end.countDown();
      readers.shutdownNow();
    }
  }

  private static Void write(Representations.Body body) throws IOException {
    body.write(OutputStream.nullOutputStream());
    return null;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long count(String entity) {
    return entities.createQuery("select count(*) from " + entity, Long.class).getSingleResult();
  }

  private long number(String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }
}
