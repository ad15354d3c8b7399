package org.seminararchive.http.admission;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;

/** How the server ends a connection. Used on the event loop only. */
final class Ending {
  private boolean begun;

  /** True if further input is discarded. */
  boolean hasBegun() {
    return begun;
  }

  /** Closes the sending direction after the last write, so that the client can read it. */
  void after(ChannelFuture last) {
    begun = true;
    Channel channel = last.channel();
    channel.config().setAutoRead(true);
    last.addListener(
        sent -> {
          if (channel instanceof SocketChannel socket) {
            socket.shutdownOutput();
          }
        });
  }

  /** Closes immediately, without waiting for unread bytes. */
  void atOnce(Channel channel) {
    begun = true;
    channel.config().setOption(ChannelOption.SO_LINGER, 0);
    channel.close();
  }
}
