package org.seminararchive.copy;

/**
 * Tells how far a copy is: in one line that changes where somebody looks, every tenth elsewhere.
 */
final class Progress {
  private final int total;
  private final boolean watched = System.console() != null;
  private int done;

  Progress(int total) {
    this.total = total;
  }

  void next() {
    done++;
    boolean tenth = done * 10 / total > (done - 1) * 10 / total;
    if (watched) {
      System.err.printf("\r%d of %d files%s", done, total, done == total ? "\n" : "");
    } else if (tenth) {
      System.err.printf("%d of %d files%n", done, total);
    }
  }
}
