package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Revision that the index has reached, with a wait for a later one. */
@ApplicationScoped
class IndexProgress {
  private static final long BETWEEN_CALLS_MILLIS = 100;
  private static final long UNKNOWN = -1;

  private volatile long reached = UNKNOWN;

  /** Revision up to which the index is complete; negative if unknown. */
  long reached() {
    return reached;
  }

  synchronized void reach(long revision) {
    reached = revision;
    notifyAll();
  }

  /** Resets the revision after the index was lost. */
  void lose() {
    reached = UNKNOWN;
  }

  /**
   * Waits until a revision is reached.
   *
   * @param call triggers an update of the index; repeated, because it may fail
   * @return true if the revision was reached in time
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
