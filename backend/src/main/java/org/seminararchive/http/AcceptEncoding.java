package org.seminararchive.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.seminararchive.text.LinearPattern;

/** The header {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
public final class AcceptEncoding {
  private static final LinearPattern SEMICOLON = LinearPattern.compile("(?:(?<!\\s)\\s++)?+;\\s*+");
  private static final String ANY = "*";

  /** Maximum length in characters of a cached header. Browsers send a few short ones. */
  private static final int SHORT = 100;

  private static final Cache<String, ContentCoding> KNOWN =
      Caffeine.newBuilder().maximumSize(500).build();

  private AcceptEncoding() {}

  /**
   * The coding that the client prefers; among equal ones, the one with the smallest responses.
   *
   * @param accepted value of the header, may be {@code null}
   */
  public static ContentCoding preferred(String accepted) {
    if (accepted == null) {
      return ContentCoding.IDENTITY;
    }
    return accepted.length() > SHORT
        ? choose(accepted)
        : KNOWN.get(accepted, AcceptEncoding::choose);
  }

  private static ContentCoding choose(String accepted) {
    Map<String, Float> weights = weights(accepted);
    return Arrays.stream(ContentCoding.values())
        .filter(coding -> coding != ContentCoding.IDENTITY && coding.isAvailable())
        .filter(coding -> weight(coding, weights) > 0)
        .max(
            Comparator.<ContentCoding, Float>comparing(coding -> weight(coding, weights))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(ContentCoding.IDENTITY);
  }

  private static float weight(ContentCoding coding, Map<String, Float> weights) {
    return weights.getOrDefault(coding.token(), weights.getOrDefault(ANY, 0f));
  }

  private static Map<String, Float> weights(String accepted) {
    Map<String, Float> weights = new TreeMap<>();
    for (String part : accepted.split(",")) {
      String[] words = SEMICOLON.split(part.strip().toLowerCase(Locale.ROOT));
      String coding = words[0].equals("x-gzip") ? ContentCoding.GZIP.token() : words[0];
      weights.put(coding, words.length > 1 ? weight(words[1]) : 1);
    }
    return weights;
  }

  private static float weight(String parameter) {
    try {
      return parameter.startsWith("q=") ? Float.parseFloat(parameter.substring(2)) : 1;
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
