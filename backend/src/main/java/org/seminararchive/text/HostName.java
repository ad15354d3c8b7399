package org.seminararchive.text;

import java.net.IDN;

/** International host names in ASCII (RFC 5890). */
final class HostName {
  /**
   * IDNA2008 (RFC 5894, section 7.2) keeps these characters. The library maps them, and so to the
   * host of somebody else.
   */
  private static final LinearPattern DEVIATIONS = LinearPattern.compile("[ßẞς\\u200C\\u200D]");

  private HostName() {}

  /**
   * @param flags of {@link IDN}
   * @throws IllegalArgumentException if it is no host name, or the library would map it wrongly
   */
  static String ascii(String name, int flags) {
    if (DEVIATIONS.occursIn(name)) {
      throw new IllegalArgumentException("a deviation of IDNA2008");
    }
    return IDN.toASCII(name, flags);
  }
}
