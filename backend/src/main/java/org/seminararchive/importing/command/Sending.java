package org.seminararchive.importing.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how much of a file was sent, and that the archive is being waited for. */
class Sending implements AutoCloseable {
  private static final int WIDTH = 78;
  private static final int BETWEEN_LOOKS_MILLIS = 100;

  /** Shows nothing: nobody looks. */
  static final Sending UNSEEN = new Sending();

  static Sending shown(boolean watched, PrintStream err, long bytes) {
    return watched ? new Bar(err, bytes) : UNSEEN;
  }

  void sent(long bytes) {}

  @Override
  public void close() {}

  private static final class Bar extends Sending {
    private final ProgressBar bar;
    private final PrintStream err;
    private final long all;

    Bar(PrintStream err, long bytes) {
      this.err = err;
      this.all = bytes;
      this.bar =
          ProgressBar.builder()
              .setTaskName("Sending")
              .setInitialMax(bytes)
              .setUnit(" kB", 1000)
              .hideEta()
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setUpdateIntervalMillis(BETWEEN_LOOKS_MILLIS)
              .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
              .build();
    }

    @Override
    void sent(long bytes) {
      bar.stepBy(bytes);
      if (bar.getCurrent() >= all) {
        bar.setExtraMessage(" waiting");
      }
    }

    @Override
    public void close() {
      bar.setExtraMessage("");
      bar.close();
      err.flush();
    }
  }
}
