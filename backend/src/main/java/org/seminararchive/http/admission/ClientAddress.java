package org.seminararchive.http.admission;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HexFormat;

/**
 * Key by which clients are counted: an IPv4 address, or the first 64 bits of an IPv6 address,
 * because a client is assigned at least such a prefix (RFC 6177).
 */
public final class ClientAddress {
  private static final int IPV6 = 16;
  private static final int PREFIX = 8;
  private static final int LONGEST = 60;

  private ClientAddress() {}

  /** Client of a request; behind a proxy, the one named by the proxy. */
  public static String of(HttpServerRequest request) {
    var remote = request.remoteAddress();
    String host = remote == null ? null : remote.hostAddress();
    return of(host == null && remote != null ? remote.host() : host);
  }

  /** Peer of a connection, possibly a proxy. */
  static String of(SocketAddress peer) {
    InetAddress address = peer instanceof InetSocketAddress inet ? inet.getAddress() : null;
    return address == null ? "" : of(address.getAddress());
  }

  /**
   * @param text an address or another text of a proxy; may be {@code null}
   */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    byte[] address = NetUtil.createByteArrayFromIpAddressString(text);
    return address == null ? text.substring(0, Math.min(LONGEST, text.length())) : of(address);
  }

  private static String of(byte[] address) {
    HexFormat hex = HexFormat.of();
    return address.length == IPV6 && !isMapped(address)
        ? hex.formatHex(address, 0, PREFIX)
        : hex.formatHex(address, address.length - Integer.BYTES, address.length);
  }

  /** IPv4-mapped IPv6 address (RFC 4291, section 2.5.5.2). */
  private static boolean isMapped(byte[] address) {
    for (int i = 0; i < IPV6 - Integer.BYTES; i++) {
      if (address[i] != (i < IPV6 - Integer.BYTES - Short.BYTES ? 0 : -1)) {
        return false;
      }
    }
    return true;
  }
}
