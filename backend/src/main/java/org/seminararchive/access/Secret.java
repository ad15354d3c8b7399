package org.seminararchive.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secrets of tokens: 256 random bits, which no one can guess and a plain hash can guard. */
final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String START = "dlap_";
  private static final int BYTES = 32;
  private static final int VISIBLE = START.length() + 8;

  private Secret() {}

  static String create() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return START + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** The part that may be shown again; of a secret of our making it leaves 208 bits unknown. */
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

  /** Compares in a time that does not tell how much was right. */
  static boolean same(String hash, String other) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
