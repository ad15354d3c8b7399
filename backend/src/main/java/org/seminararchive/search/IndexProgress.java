package org.seminararchive.search;

import java.time.Duration;

/** How far the index is, and those who wait until it is further. */
final class IndexProgress {
  private static final long BETWEEN_CALLS_MILLIS = 200;
  private static final long UNKNOWN = -1;

  private volatile long reached = UNKNOWN;

  /** Up to which revision the index has everything; negative until that is known. */
  long reached() {
    return reached;
  }

  synchronized void reach(long revision) {
    reached = revision;
    notifyAll();
  }

  /** The index is gone. */
  void lose() {
    reached = UNKNOWN;
  }

  /**
   * Waits until a revision is reached.
   *
   * @param call makes the index go on; repeated, because it may fail
   * @return whether the revision is reached
   */
  boolean await(long revision, Duration most, Runnable call) {
    long end = System.nanoTime() + most.toNanos();
    while (reached < revision) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        return false;
      }
      call.run();
      if (!pause(revision, Math.min(left, BETWEEN_CALLS_MILLIS))) {
        return false;
      }
    }
    return true;
  }

  private synchronized boolean pause(long revision, long millis) {
    try {
      if (reached < revision) {
        wait(millis);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
