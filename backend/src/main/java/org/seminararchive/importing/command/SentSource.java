package org.seminararchive.importing.command;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/** Request body that prints the upload progress, and then that it waits for the response. */
final class SentSource extends ByteArrayInputStream {
  private static final int WIDTH = 78;
  private static final int UPDATE_MILLIS = 100;

  private final ProgressBar bar;

  /**
   * @param err output of the progress; {@code null} for none
   */
  SentSource(byte[] source, PrintStream err) {
    super(source);
    this.bar = err == null ? null : bar(source.length, err);
  }

  private static ProgressBar bar(long bytes, PrintStream err) {
    return ProgressBar.builder()
        .setTaskName("Sending")
        .setInitialMax(bytes)
        .setUnit(" kB", 1000)
        .hideEta()
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
        .build();
  }

  @Override
  public synchronized int read(byte[] to, int from, int most) {
    int read = super.read(to, from, most);
    if (bar != null) {
      bar.stepBy(Math.max(0, read));
      bar.setExtraMessage(available() == 0 ? " waiting" : "");
    }
    return read;
  }

  /** Does nothing: the client closes what it has sent before there is an answer. */
  @Override
  public void close() {}

  void end() {
    if (bar != null) {
      bar.setExtraMessage("");
      bar.close();
    }
  }
}
