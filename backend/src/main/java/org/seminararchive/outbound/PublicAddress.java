package org.seminararchive.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Recognizes addresses of the public internet. Users who supply a URL must not reach hosts behind
 * the server's firewall: everything that the IANA special-purpose address registries (RFC 6890) do
 * not call global is refused.
 */
final class PublicAddress {
  private record Block(byte[] prefix, int bits) {
    static Block of(String text) {
      String[] parts = text.split("/");
      try {
        // A literal address: no DNS lookup.
        byte[] prefix = InetAddress.getByName(parts[0]).getAddress();
        return new Block(prefix, Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(text, e);
      }
    }

    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      int whole = bits / 8;
      int rest = bits % 8;
      return Arrays.equals(address, 0, whole, prefix, 0, whole)
          && (rest == 0 || (address[whole] ^ prefix[whole]) >> (8 - rest) == 0);
    }
  }

  private static final List<Block> NOT_PUBLIC_4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3");

  /**
   * Global unicast, and the blocks of it that are not public. IPv4-mapped IPv6 addresses are in
   * neither.
   */
  private static final List<Block> PUBLIC_6 = blocks("2000::/3");

  private static final List<Block> NOT_PUBLIC_6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? !in(NOT_PUBLIC_4, bytes)
        : in(PUBLIC_6, bytes) && !in(NOT_PUBLIC_6, bytes);
  }

  private static boolean in(List<Block> blocks, byte[] address) {
    return blocks.stream().anyMatch(block -> block.holds(address));
  }

  private static List<Block> blocks(String... texts) {
    return Arrays.stream(texts).map(Block::of).toList();
  }
}
