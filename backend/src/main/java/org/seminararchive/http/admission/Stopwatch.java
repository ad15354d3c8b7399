package org.seminararchive.http.admission;

import java.time.Duration;

/** How long something lasts already; written by one thread, read by any. */
final class Stopwatch {
  private static final long STOPPED = 0;

  private volatile long since = STOPPED;

  /** Begins anew. */
  void start() {
    // Any moment but the one that stands for none.
    since = System.nanoTime() | 1;
  }

  void stop() {
    since = STOPPED;
  }

  boolean runs() {
    return since != STOPPED;
  }

  /** Since it was started, or zero if it does not run. */
  Duration elapsed() {
    long start = since;
    return start == STOPPED ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - start);
  }

  boolean exceeds(Duration most) {
    return elapsed().compareTo(most) > 0;
  }
}
