package org.seminararchive.changes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.announce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.journal.Journal;
import org.seminararchive.testing.Organizing;

/**
 * Followers see revisions in order: a revision overtaken by a faster writer would be missing in
 * every copy.
 */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class GaplessStories {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WRITERS = 4;
  private static final int TALKS = 10;

  /** Each talk creates a session and a speaker. */
  private static final int CHANGES = WRITERS * TALKS * 3;

  private static final String TALK =
      """
      {"title": {"ja": "隙間なし"}, "speakers": [{"name": {"ja": "隙間 %d-%d郎"}}],
       "session": {"start": "2027-03-04T10:30:00+09:00", "series": ["mlphys"]}}""";

  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 3);

  @Inject Journal journal;

  @TestHTTPResource("/api/v1/changes")
  URI changes;

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void whileFourWriteAtOnceEveryFollowerSeesEveryRevisionInOrder() throws Exception {
    long before = journal.revision();
    List<Future<List<Long>>> followers =
        List.of(
            threads.submit(() -> asking(before, "&wait=30&limit=2")),
            threads.submit(() -> asking(before, "")),
            threads.submit(() -> listening(before)));
    List<Future<?>> writers = new ArrayList<>();
    for (int w = 0; w < WRITERS; w++) {
      int writer = w;
      writers.add(
          threads.submit(
              () -> {
                for (int i = 0; i < TALKS; i++) {
                  announce(TALK.formatted(writer, i));
                }
              }));
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    List<Long> all = LongStream.rangeClosed(before + 1, before + CHANGES).boxed().toList();
    for (Future<List<Long>> follower : followers) {
      assertThat(follower.get()).isEqualTo(all);
    }
  }

  private List<Long> asking(long before, String how) throws Exception {
    List<Long> seen = new ArrayList<>();
    long next = before;
    while (next < before + CHANGES) {
      JsonNode page = JSON.readTree(when().get("/api/v1/changes?since=" + next + how).asString());
      page.get("items").forEach(change -> seen.add(change.get("revision").asLong()));
      next = page.get("next").asLong();
    }
    return seen;
  }

  private List<Long> listening(long before) throws Exception {
    List<Long> seen = new ArrayList<>();
    try (EventStream stream = EventStream.open(URI.create(changes + "?since=" + before))) {
      while (seen.size() < CHANGES) {
        seen.add(Long.valueOf(stream.nextChange().id()));
      }
    }
    return seen;
  }
}
