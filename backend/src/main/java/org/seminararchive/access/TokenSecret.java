package org.seminararchive.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Secrets of tokens: 256 random bits. An unsalted hash is sufficient because they cannot be
 * guessed.
 */
final class TokenSecret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String START = "dlap_";
  private static final int BYTES = 32;
  private static final int VISIBLE = START.length() + 8;

  private TokenSecret() {}

  static String create() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return START + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** The part that may be displayed. A generated secret keeps 208 bits hidden. */
  static String visible(String secret) {
    return secret.startsWith(START) && secret.length() > 2 * VISIBLE
        ? secret.substring(0, VISIBLE)
        : secret.substring(0, 4);
  }

  static String hash(String secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Constant-time comparison. */
  static boolean same(String hash, String other) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
