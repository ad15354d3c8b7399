package org.seminararchive.http.admission;

import java.time.Duration;

/** Elapsed time; written by one thread, read by any. */
final class Stopwatch {
  private static final long STOPPED = 0;

  private volatile long since = STOPPED;

  /** Restarts. */
  void start() {
    // Any value except {@link #STOPPED}.
    since = System.nanoTime() | 1;
  }

  void stop() {
    since = STOPPED;
  }

  boolean runs() {
    return since != STOPPED;
  }

  /** Time since the start; zero if stopped. */
  Duration elapsed() {
    long start = since;
    return start == STOPPED ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - start);
  }

  boolean exceeds(Duration most) {
    return elapsed().compareTo(most) > 0;
  }
}
