package org.seminararchive.operation;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.condition.StartCheck;
import org.seminararchive.condition.StartFailed;

/** Checks early that the port is free: Quarkus opens it last. */
@ApplicationScoped
class PortCheck implements StartCheck {
  private static final int HIGHEST = 65_535;

  @ConfigProperty(name = "quarkus.http.host")
  String host;

  @ConfigProperty(name = "quarkus.http.port")
  int port;

  @Override
  public void check(boolean empty) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      check(host, port);
    }
  }

  /**
   * @param port 0 for any free port
   */
  static void check(String host, int port) {
    if (port < 0 || port > HIGHEST) {
      throw new StartFailed("SEMINAR_PORT is %d, which is not a port.".formatted(port));
    }
    var address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new StartFailed(
          "SEMINAR_HOST is \"%s\", which is not the name of an address.".formatted(host));
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
    } catch (IOException e) {
      throw new StartFailed(
          ("The server cannot listen on %s, port %d: %s. If another server is running there, end it"
                  + " or choose another port with SEMINAR_PORT; SEMINAR_HOST is the address.")
              .formatted(host, port, e.getMessage()));
    }
  }
}
