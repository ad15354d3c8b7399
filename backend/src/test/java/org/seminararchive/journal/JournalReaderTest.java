package org.seminararchive.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** When and with which revision a reader of the journal runs. */
class JournalReaderTest {
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final List<Long> read = new ArrayList<>();
  private final List<RuntimeException> failures = new ArrayList<>();

  private JournalReader reader(Runnable during) {
    return reader(Duration.ZERO, during);
  }

  private JournalReader reader(Duration pause, Runnable during) {
    return new JournalReader(
        revision -> {
          read.add(revision);
          during.run();
        },
        pause,
        tasks::add,
        failures::add);
  }

  private void runAll() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }

  @Test
  void allCallsBeforeARunAreOneRun() {
    JournalReader reader = reader(() -> {});
    reader.tell(1);
    reader.call();
    reader.call(3);
    assertThat(tasks).hasSize(1);
    runAll();
    assertThat(read).containsExactly(3L);
  }

  @Test
  void allCallsDuringARunAreOneMoreRunAfterIt() {
    var self = new JournalReader[1];
    self[0] =
        reader(
            () -> {
              if (read.size() == 1) {
                self[0].call();
                self[0].tell(2);
                self[0].call();
                assertThat(tasks).isEmpty();
              }
            });
    self[0].tell(1);
    runAll();
    assertThat(read).containsExactly(1L, 2L);
  }

  @Test
  void aKnownRevisionCausesNoRun() {
    JournalReader reader = reader(() -> {});
    reader.tell(0);
    runAll();
    reader.tell(0);
    reader.call(5);
    runAll();
    reader.tell(4);
    assertThat(tasks).isEmpty();
    assertThat(read).containsExactly(0L, 5L);
  }

  @Test
  void afterAFailureTheNextCallRunsAgain() {
    JournalReader reader =
        reader(
            () -> {
              if (read.size() == 1) {
                throw new IllegalStateException("the first time");
              }
            });
    reader.call();
    runAll();
    assertThat(failures).hasSize(1);
    reader.call();
    runAll();
    assertThat(read).hasSize(2);
    assertThat(failures).hasSize(1);
  }

  @Test
  void aNewRevisionWaitsForThePauseAndACallDoesNot() {
    JournalReader reader = reader(Duration.ofHours(1), () -> {});
    reader.tell(1);
    runAll();
    reader.tell(2);
    assertThat(tasks).isEmpty();
    reader.call(2);
    runAll();
    assertThat(read).containsExactly(1L, 2L);
  }

  @Test
  void newRevisionsOfAPauseAreOneRunAfterIt() throws InterruptedException {
    var due = new LinkedBlockingQueue<Runnable>();
    JournalReader reader =
        new JournalReader(read::add, Duration.ofMillis(20), due::add, failures::add);
    reader.tell(1);
    due.take().run();
    reader.tell(2);
    reader.tell(3);
    // The end of the pause calls the reader, whose run is the next task.
    while (read.size() < 2) {
      due.take().run();
    }
    assertThat(read).containsExactly(1L, 3L);
    assertThat(due).isEmpty();
  }
}
