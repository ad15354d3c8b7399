package org.seminararchive.http.admission;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.time.Duration;

/** Detects that a client does not read: bytes are queued and none are sent. */
final class Stalling {
  private final Stopwatch still = new Stopwatch();
  private Object message;
  private long progress;
  private long pending;

  /** Called on the event loop several times per second. */
  void check(Channel channel) {
    ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
    // The size of a file that is being sent is not counted as pending.
    if (waiting == null || (waiting.totalPendingWriteBytes() == 0 && waiting.isEmpty())) {
      still.stop();
      return;
    }
    boolean moved =
        waiting.current() != message
            || waiting.currentProgress() != progress
            || waiting.totalPendingWriteBytes() < pending;
    message = waiting.current();
    progress = waiting.currentProgress();
    pending = waiting.totalPendingWriteBytes();
    if (moved || !still.runs()) {
      still.start();
    }
  }

  /** Time without progress; zero with progress or without queued bytes. */
  Duration elapsed() {
    return still.elapsed();
  }

  boolean exceeds(Duration most) {
    return still.exceeds(most);
  }
}
