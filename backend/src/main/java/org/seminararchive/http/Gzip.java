package org.seminararchive.http;

import java.util.Locale;
import org.seminararchive.text.LinearPattern;

/** Whether an answer to a request will be compressed, the only coding there is. */
final class Gzip {
  private static final LinearPattern SEMICOLON = LinearPattern.compile("(?:(?<!\\s)\\s++)?+;\\s*+");

  private Gzip() {}

  /**
   * @param accepted the header {@code Accept-Encoding} (RFC 9110, section 12.5.3), may be {@code
   *     null}
   */
  static boolean isAccepted(String accepted) {
    float any = -1;
    float gzip = -1;
    for (String part : accepted == null ? new String[0] : accepted.split(",")) {
      String[] words = SEMICOLON.split(part.strip().toLowerCase(Locale.ROOT));
      float weight = words.length > 1 ? weight(words[1]) : 1;
      switch (words[0]) {
        case "gzip", "x-gzip" -> gzip = weight;
        case "*" -> any = weight;
        default -> {
          // Another coding, which is not spoken here.
        }
      }
    }
    return gzip >= 0 ? gzip > 0 : any > 0;
  }

  private static float weight(String parameter) {
    try {
      return parameter.startsWith("q=") ? Float.parseFloat(parameter.substring(2)) : 1;
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
