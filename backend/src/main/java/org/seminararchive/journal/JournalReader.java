package org.seminararchive.journal;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Updates one kind of derived data from the journal. Single-flight: calls during a run cause one
 * more run. Created and called by {@link JournalReaders}.
 */
public final class JournalReader {
  private static final long NOTHING = -1;

  private final LongConsumer reading;
  private final Executor threads;
  private final Consumer<RuntimeException> onFailure;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicLong known = new AtomicLong(NOTHING);

  /**
   * @param reading receives the last known revision; a failed run is repeated at the next call
   */
  JournalReader(LongConsumer reading, Executor threads, Consumer<RuntimeException> onFailure) {
    this.reading = reading;
    this.threads = threads;
    this.onFailure = onFailure;
  }

  /** Triggers a run on another thread. */
  public void call() {
    if (calls.getAndIncrement() == 0) {
      threads.execute(this::run);
    }
  }

  /** Triggers a run with at least this revision. */
  public void call(long revision) {
    known.accumulateAndGet(revision, Math::max);
    call();
  }

  /** Triggers a run if this revision is new. */
  void tell(long revision) {
    if (known.getAndAccumulate(revision, Math::max) < revision) {
      call();
    }
  }

  private void run() {
    int answered;
    do {
      answered = calls.get();
      try {
        reading.accept(known.get());
      } catch (RuntimeException e) {
        onFailure.accept(e);
      }
    } while (!calls.compareAndSet(answered, 0));
  }
}
