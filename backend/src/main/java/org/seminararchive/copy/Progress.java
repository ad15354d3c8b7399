package org.seminararchive.copy;

/** Prints progress: one updated line on a terminal, otherwise one line per ten percent. */
final class Progress {
  private final int total;
  private final boolean terminal = System.console() != null;
  private int done;

  Progress(int total) {
    this.total = total;
  }

  void next() {
    done++;
    boolean tenth = done * 10 / total > (done - 1) * 10 / total;
    if (terminal) {
      System.err.printf("\r%d of %d files%s", done, total, done == total ? "\n" : "");
    } else if (tenth) {
      System.err.printf("%d of %d files%n", done, total);
    }
  }
}
