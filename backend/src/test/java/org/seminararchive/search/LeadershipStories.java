package org.seminararchive.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seminararchive.testing.Organizing.announce;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.Leases;
import org.seminararchive.testing.OnEveryIndex;
import org.seminararchive.testing.Organizing;

/** One of several servers writes a shared index, and older entries never replace newer ones. */
@OnEveryIndex
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class LeadershipStories {
  private static final Duration LONG = Duration.ofMinutes(1);

  /** An expired lease, as after a suspension. */
  private static final Duration OVER = Duration.ofSeconds(-1);

  @Inject EntityManager entities;
  @Inject SearchBackend backend;
  @Inject SearchIndex index;
  @Inject Journal journal;

  /** A separate server on an index of its own. */
  private IndexLeadership server(String prefix, Duration lease) {
    var shared =
        new SearchBackend(
            Optional.empty(),
            Optional.of("search.example:9200"),
            "http",
            prefix,
            Optional.empty(),
            Optional.empty());
    return new IndexLeadership(shared, new Leases(entities), entities, lease);
  }

  @Nested
  class Leading {
    private final String prefix = "story-" + UUID.randomUUID();

    @Test
    void theFirstLeadsUntilItEnds() {
      IndexLeadership one = server(prefix, LONG);
      IndexLeadership other = server(prefix, LONG);
      assertThat(one.renew()).isTrue();
      assertThat(other.renew()).isFalse();
      assertThat(one.renew()).isTrue();
      one.check();
      assertThatThrownBy(other::check).isInstanceOf(IndexLeadership.Lost.class);
      QuarkusTransaction.requiringNew().run(() -> one.end(null));
      assertThat(other.renew()).isTrue();
      assertThat(one.renew()).isFalse();
    }

    @Test
    void whenTheLeaseIsOverAnotherLeadsAndTheFirstWritesNoMore() {
      IndexLeadership suspended = server(prefix, OVER);
      IndexLeadership other = server(prefix, LONG);
      assertThat(suspended.renew()).isTrue();
      assertThat(other.renew()).isTrue();
      assertThatThrownBy(suspended::check).isInstanceOf(IndexLeadership.Lost.class);
      other.check();
    }

    @Test
    void indexesOfOtherNamesHaveLeadersOfTheirOwn() {
      assertThat(server(prefix, LONG).renew()).isTrue();
      assertThat(server(prefix + "-2", LONG).renew()).isTrue();
    }
  }

  @Nested
  class WritingTooLate {
    private final String prefix = "story-" + UUID.randomUUID();
    private int asked;

    @Test
    void entriesThatASuspendedLeaderMayHaveOverwrittenAreIndexedAgain() {
      IndexLeadership suspended = server(prefix, OVER);
      IndexLeadership other = server(prefix, LONG);
      assertThat(suspended.renew()).isTrue();
      assertThat(other.renew()).isTrue();
      assertThat(other.redo()).isEmpty();
      suspended.confirm(7);
      suspended.confirm(9);
      other.renew();
      assertThat(other.redo()).contains(7L);
      suspended.confirm(3);
      other.redone(7);
      other.renew();
      assertThat(other.redo()).contains(3L);
      other.redone(3);
      other.renew();
      assertThat(other.redo()).isEmpty();
    }

    @Test
    void aLeaderWhoseLeaseWasOverButTakenByNobodyHasNothingToMakeAgain() {
      IndexLeadership slow = server(prefix, OVER);
      assertThat(slow.renew()).isTrue();
      slow.check();
      slow.confirm(5);
      slow.renew();
      assertThat(slow.redo()).isEmpty();
    }

    @Tag("cluster")
    @Test
    void onAClusterTheSearchFindsAgainWhatAnOlderWriteHasHidden() {
      long before = journal.revision();
      String talk =
          announce(
                  """
                  {"title": {"ja": "遅延書込の試験"}, "speakers": [{"name": {"ja": "検索 七郎"}}],
                   "session": {"start": "2027-03-04T10:30:00+09:00", "series": ["dlap"]}}""")
              .extract()
              .path("id");
      assertThat(found()).isEqualTo(1);
      index.write(List.of(), Map.of(TalkEntry.class, List.of(talk)));
      assertThat(found()).isZero();
      new IndexLeadership(backend, new Leases(entities), entities, LONG).confirm(before);
      long end = System.nanoTime() + LONG.toNanos();
      while (found() != 1) {
        assertThat(System.nanoTime()).as("patience").isLessThan(end);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }

    /** A different query each time, because responses are cached by revision and URL. */
    private int found() {
      return given()
          .queryParam("q", "遅延書込")
          .queryParam("from", LocalDate.EPOCH.plusDays(asked++).toString())
          .get("/api/v1/talks")
          .path("total");
    }
  }
}
