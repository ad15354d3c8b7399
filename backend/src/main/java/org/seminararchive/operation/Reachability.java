package org.seminararchive.operation;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Determines from where the server can be reached at its listen address. */
final class Reachability {
  private static final int MOST_ADDRESSES = 3;

  private Reachability() {}

  /**
   * URLs to open in a browser.
   *
   * @param named the configured public URL, which comes first
   */
  static List<String> addresses(Optional<URI> named, String host, int port) {
    return Stream.concat(named.map(URI::toString).stream(), addresses(host, port)).toList();
  }

  private static Stream<String> addresses(String host, int port) {
    List<String> names = new ArrayList<>();
    if (!isEverything(host)) {
      names.add(bracketed(host));
    } else {
      names.add("localhost");
      names.addAll(ownAddresses());
    }
    return names.stream().map(name -> "http://" + name + ":" + port);
  }

  /** Who can reach the server, as the end of a sentence. */
  static String audience(String host) {
    if (isLoopback(host)) {
      return "this machine only (SEMINAR_HOST)";
    }
    return "everywhere that reaches this machine over the network;"
        + " SEMINAR_HOST=127.0.0.1 restricts it to this machine";
  }

  /** Host part of a URL: IPv6 addresses in brackets (RFC 3986, section 3.2.2). */
  static String bracketed(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  private static boolean isEverything(String host) {
    return host.equals("0.0.0.0") || host.equals("::");
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static List<String> ownAddresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(Inet4Address.class::isInstance)
          .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
          .map(InetAddress::getHostAddress)
          .limit(MOST_ADDRESSES)
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }
}
