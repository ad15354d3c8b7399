package org.seminararchive.journal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
  private final long pauseNanos;
  private final Executor threads;
  private final Consumer<RuntimeException> onFailure;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicLong known = new AtomicLong(NOTHING);
  private final AtomicBoolean delayed = new AtomicBoolean();
  private volatile long pauseEnd = System.nanoTime();

  /**
   * @param reading receives the last known revision; a failed run is repeated at the next call
   * @param pause minimum time from a run to the next one for new revisions, so that changes in
   *     quick succession are read together
   */
  JournalReader(
      LongConsumer reading,
      Duration pause,
      Executor threads,
      Consumer<RuntimeException> onFailure) {
    this.reading = reading;
    this.pauseNanos = pause.toNanos();
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

  /** Triggers a run, after the pause, if this revision is new. */
  void tell(long revision) {
    if (known.getAndAccumulate(revision, Math::max) >= revision) {
      return;
    }
    long wait = pauseEnd - System.nanoTime();
    if (wait <= 0) {
      call();
    } else if (delayed.compareAndSet(false, true)) {
      CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, threads)
          .execute(this::endPause);
    }
  }

  private void endPause() {
    delayed.set(false);
    call();
  }

  private void run() {
    int answered;
    do {
      answered = calls.get();
      pause();
      try {
        reading.accept(known.get());
      } catch (RuntimeException e) {
        onFailure.accept(e);
      }
      pause();
    } while (!calls.compareAndSet(answered, 0));
  }

  private void pause() {
    pauseEnd = System.nanoTime() + pauseNanos;
  }
}
