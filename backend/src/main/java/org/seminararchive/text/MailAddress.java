package org.seminararchive.text;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail address in the form that every mail server accepts: a dot-atom of ASCII before the at sign
 * (RFC 5321, section 4.1.2), a host name after it, in ASCII for international ones (RFC 5890).
 *
 * @param text the address for sending, such as {@code Hanako@xn--wgv71a119e.jp}
 * @param key equal for all spellings of an address, for identity
 */
public record MailAddress(String text, String key) {
  /** RFC 5321, section 4.5.3.1, without the brackets of a path. */
  private static final int LONGEST = 254;

  private static final int LONGEST_LOCAL_PART = 64;

  private static final LinearPattern LOCAL_PART =
      LinearPattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final LinearPattern HOST =
      LinearPattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
              + "[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

  /** Empty for any other text. Full-width characters are converted to ASCII. */
  public static Optional<MailAddress> of(String typed) {
    String text = UnicodeForm.nfkc(typed.strip());
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > LONGEST) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    return host(text.substring(at + 1))
        .filter(host -> local.length() <= LONGEST_LOCAL_PART && LOCAL_PART.matches(local))
        .map(host -> new MailAddress(local + "@" + host, key(local, host)))
        .filter(address -> address.text.length() <= LONGEST);
  }

  /** Host name in lower case. */
  public String host() {
    return key.substring(key.lastIndexOf('@') + 1);
  }

  // The standard permits case-sensitive local parts, but no known server uses them.
  private static String key(String local, String host) {
    return local.toLowerCase(Locale.ROOT) + "@" + host.toLowerCase(Locale.ROOT);
  }

  private static Optional<String> host(String name) {
    try {
      return Optional.of(HostName.ascii(name, IDN.USE_STD3_ASCII_RULES)).filter(HOST::matches);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
