package org.seminararchive.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Prints a port on which nobody listens, for a shell, which has no way to ask. */
public final class FreePort {
  private FreePort() {}

  public static void main(String[] arguments) throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      System.out.println(socket.getLocalPort());
    }
  }
}
