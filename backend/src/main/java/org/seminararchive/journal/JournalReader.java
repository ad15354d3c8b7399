package org.seminararchive.journal;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Brings one thing that is derived from the journal up to date. One run at a time: calls during a
 * run cause one more run after it. {@link JournalReaders} creates and calls it.
 */
public final class JournalReader {
  private static final long NOTHING = -1;

  private final LongConsumer reading;
  private final Executor threads;
  private final Consumer<RuntimeException> onFailure;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicLong known = new AtomicLong(NOTHING);

  /**
   * @param reading gets the last revision that is known; a run that fails is repeated at the next
   *     call
   */
  JournalReader(LongConsumer reading, Executor threads, Consumer<RuntimeException> onFailure) {
    this.reading = reading;
    this.threads = threads;
    this.onFailure = onFailure;
  }

  /** Runs soon, on another thread. */
  public void call() {
    if (calls.getAndIncrement() == 0) {
      threads.execute(this::run);
    }
  }

  /** Runs soon, with this revision at least. */
  public void call(long revision) {
    known.accumulateAndGet(revision, Math::max);
    call();
  }

  /** Runs soon if this revision is news. */
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
