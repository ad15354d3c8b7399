package org.seminararchive.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.OptionalLong;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrentRevisionTest {
  /** Number of the last acknowledged change. */
  private long last = 1;

  private int queries;
  private Runnable duringQuery = () -> {};
  private final Queue<Runnable> thread = new ArrayDeque<>();

  private OptionalLong term = OptionalLong.empty();

  private CurrentRevision revision() {
    return new CurrentRevision(
        () -> {
          queries++;
          long read = last;
          duringQuery.run();
          return new Revision(read, Instant.EPOCH);
        },
        thread::add,
        () -> term);
  }

  private void runAll() {
    while (!thread.isEmpty()) {
      thread.remove().run();
    }
  }

  @Nested
  class WithoutTheLease {
    private final CurrentRevision revision = revision();

    @Test
    void isReadOnceForAllThatWait() {
      Future<Revision> one = revision.get();
      Future<Revision> other = revision.get();
      runAll();
      assertThat(one.result().number()).isEqualTo(1);
      assertThat(other.result().number()).isEqualTo(1);
      assertThat(queries).isEqualTo(1);
    }

    @Test
    void isReadAgainForEachLaterCall() {
      revision.get();
      runAll();
      last = 2;
      Future<Revision> later = revision.get();
      runAll();
      assertThat(later.result().number()).isEqualTo(2);
    }

    @Test
    void includesWhatWasAcknowledgedDuringAQueryForACallDuringThatQuery() {
      var during = new ArrayDeque<Future<Revision>>();
      duringQuery =
          () -> {
            if (during.isEmpty()) {
              last = 2;
              during.add(revision.get());
            }
          };
      Future<Revision> first = revision.get();
      runAll();
      assertThat(first.result().number()).isEqualTo(1);
      assertThat(during.remove().result().number()).isEqualTo(2);
      assertThat(queries).isEqualTo(2);
    }

    @Test
    void failsAtOnceForAllThatWaitWhileAQueryFails() {
      var during = new ArrayDeque<Future<Revision>>();
      duringQuery =
          () -> {
            during.add(revision.get());
            throw new IllegalStateException("absent");
          };
      revision.get();
      runAll();
      assertThat(during.remove().cause()).hasMessage("absent");
      assertThat(queries).isEqualTo(1);
    }

    @Test
    void failsWithTheDatabaseAndRecoversWithIt() {
      duringQuery =
          () -> {
            throw new IllegalStateException("absent");
          };
      Future<Revision> failed = revision.get();
      runAll();
      duringQuery = () -> {};
      Future<Revision> good = revision.get();
      runAll();
      assertThat(failed.cause()).hasMessage("absent");
      assertThat(good.result().number()).isEqualTo(1);
    }
  }

  @Nested
  class WithTheLease {
    private final CurrentRevision revision = revision();

    @BeforeEach
    void take() {
      term = OptionalLong.of(1);
    }

    @Test
    void isReadOnceUntilTheNextChange() {
      revision.get();
      runAll();
      assertThat(revision.get().result().number()).isEqualTo(1);
      assertThat(queries).isEqualTo(1);
      last = 2;
      revision.changed(new Change());
      Future<Revision> later = revision.get();
      runAll();
      assertThat(later.result().number()).isEqualTo(2);
    }

    @Test
    void isNotKeptAfterItsEnd() {
      revision.get();
      runAll();
      term = OptionalLong.empty();
      last = 2;
      Future<Revision> later = revision.get();
      runAll();
      assertThat(later.result().number()).isEqualTo(2);
    }

    @Test
    void isNotKeptFromAnEarlierTerm() {
      revision.get();
      runAll();
      term = OptionalLong.of(2);
      last = 2;
      Future<Revision> later = revision.get();
      runAll();
      assertThat(later.result().number()).isEqualTo(2);
    }

    @Test
    void isNotKeptIfTheTermBeganDuringTheQuery() {
      term = OptionalLong.empty();
      duringQuery =
          () -> {
            term = OptionalLong.of(2);
            last = 2;
            duringQuery = () -> {};
          };
      revision.get();
      runAll();
      Future<Revision> later = revision.get();
      runAll();
      assertThat(later.result().number()).isEqualTo(2);
    }

    @Test
    void isNotKeptIfItChangedDuringTheQuery() {
      duringQuery =
          () -> {
            last = 2;
            revision.changed(new Change());
            duringQuery = () -> {};
          };
      revision.get();
      runAll();
      Future<Revision> later = revision.get();
      runAll();
      assertThat(later.result().number()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:file:./data/seminar;WRITE_DELAY=0, true",
    "jdbc:h2:mem:test, true",
    "jdbc:h2:tcp://localhost/seminar, false",
    "jdbc:h2:ssl://localhost/seminar, false",
    "jdbc:h2:file:./data/seminar;AUTO_SERVER=TRUE, false",
    "jdbc:postgresql://localhost/seminar, false",
  })
  void onlyAnEmbeddedDatabaseHasOneWriter(String url, boolean isEmbedded) {
    assertThat(RevisionLease.isEmbedded(url)).isEqualTo(isEmbedded);
  }
}
