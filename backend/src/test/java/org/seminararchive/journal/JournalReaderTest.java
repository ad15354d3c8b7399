package org.seminararchive.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** When and with which revision a reader of the journal runs. */
class JournalReaderTest {
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final List<Long> read = new ArrayList<>();
  private final List<RuntimeException> failures = new ArrayList<>();

  private JournalReader reader(Runnable during) {
    return new JournalReader(
        revision -> {
          read.add(revision);
          during.run();
        },
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
  void aRevisionThatIsNoNewsCausesNoRun() {
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
}
