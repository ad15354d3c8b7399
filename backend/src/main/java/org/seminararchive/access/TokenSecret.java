package org.seminararchive.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.seminararchive.text.LinearPattern;

/**
 * Secrets of tokens: 256 random bits. An unsalted hash is sufficient because they cannot be
 * guessed.
 */
final class TokenSecret {
  private static final String START = "seminar_";

  /** Beginning of the secrets of version 0.1, which stay valid. */
  private static final String FORMER_START = "dlap_";

  private static final LinearPattern VISIBLE =
      LinearPattern.compile("(?:%s|%s)[A-Za-z0-9_-]{8}".formatted(START, FORMER_START));
  private static final int VISIBLE_BYTES = 8;
  private static final int VISIBLE_OF_OTHERS = 4;

  private TokenSecret() {}

  static String create() {
    return START + PersonalSecret.create();
  }

  /** The part that may be displayed. A generated secret keeps 208 bits hidden. */
  static String visible(String secret) {
    return Stream.of(START, FORMER_START)
        .filter(secret::startsWith)
        .map(start -> start.length() + VISIBLE_BYTES)
        .filter(length -> secret.length() > 2 * length)
        .findFirst()
        .map(length -> secret.substring(0, length))
        .orElseGet(() -> brief(secret));
  }

  /** Visible part of a secret that was chosen by an operator. */
  static String brief(String secret) {
    return secret.substring(0, VISIBLE_OF_OTHERS);
  }

  /** True for the visible part of a generated secret. */
  static boolean isVisiblePart(String text) {
    return VISIBLE.matches(text);
  }

  static String hash(String secret) {
    return PersonalSecret.hash(secret);
  }

  /** Constant-time comparison. */
  static boolean same(String hash, String other) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
