package org.seminararchive.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Normalizes web addresses to URIs (RFC 3986). Pasted addresses contain international host names,
 * Japanese letters and spaces (RFC 3987), which are encoded; valid URIs are unchanged.
 */
public final class WebAddress {
  private static final LinearPattern PARTS =
      LinearPattern.compile("(?is)(https?)://([^/?#]*+)([^#]*+)(?:#(.*+))?+");
  private static final String LETTER = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々&&[^を]]";

  /** Japanese letters of an address; not the words of a sentence behind it. */
  private static final String WORD =
      "(?:(?!から|にて|です|まで|より|をご|でご|は(?:こちら|以下))" + LETTER + "){1,100}+";

  /**
   * Japanese letters that belong to an address (RFC 3987): behind a sign, behind others that do,
   * and before an ending, as in {@code https://e.org/資料/第93回（森田）.pdf}; not behind a Latin letter,
   * as in {@code https://e.org/a.pdfをご覧ください}.
   */
  public static final String LETTERS =
      "(?<![A-Za-z0-9])"
          + WORD
          + "|(?<="
          + LETTER
          + "[0-9]{1,4})"
          + WORD
          + "|"
          + WORD
          + "(?=[./_?=&#-][A-Za-z0-9])|（"
          + WORD
          + "）(?=[./_-]?[A-Za-z0-9])";

  /** An address within a text, with signs of the sentence behind it. */
  public static final String PRINTED =
      "https?://(?:[\\x21-\\x7e&&[^<>\"]]|" + LETTERS + "){1,2000}+";

  private static final String UNENCODED = "-._~!$&'()*+,;=:@/?";

  private WebAddress() {}

  /** The URI; empty if the text is not an absolute http or https URL, or contains credentials. */
  public static Optional<String> of(String text) {
    Matcher parts = PARTS.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      String fragment = parts.group(4) == null ? "" : "#" + encode(parts.group(4));
      URI uri =
          new URI(
              parts.group(1) + "://" + host(parts.group(2)) + encode(parts.group(3)) + fragment);
      return uri.getHost() != null && uri.getUserInfo() == null
          ? Optional.of(uri.toString())
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Same for stored values; invalid ones are returned unchanged.
   *
   * @param url may be {@code null}
   */
  public static String encoded(String url) {
    // Fast path: most addresses are valid URIs.
    return url == null || url.chars().allMatch(WebAddress::isKept) ? url : of(url).orElse(url);
  }

  private static String host(String authority) {
    boolean ascii = authority.chars().allMatch(c -> c < 0x80);
    if (ascii) {
      return authority;
    }
    int port = authority.lastIndexOf(':');
    String name = port < 0 ? authority : authority.substring(0, port);
    return HostName.ascii(name, 0) + (port < 0 ? "" : authority.substring(port));
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      if (isKept(character) || character == '%' && isEscape(text, at)) {
        encoded.appendCodePoint(character);
      } else {
        for (byte each : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
          encoded.append('%').append("%02X".formatted(each));
        }
      }
      at += Character.charCount(character);
    }
    return encoded.toString();
  }

  private static boolean isKept(int character) {
    return character >= '0' && character <= '9'
        || character >= 'A' && character <= 'Z'
        || character >= 'a' && character <= 'z'
        || UNENCODED.indexOf(character) >= 0;
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0
        && text.charAt(at + 1) < 0x80
        && text.charAt(at + 2) < 0x80;
  }
}
