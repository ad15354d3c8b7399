package org.seminararchive.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.seminararchive.http.Digest;

/**
 * Random 256-bit secrets in personal links. Only an unsalted hash is stored, which is sufficient
 * because the secrets cannot be guessed.
 */
public final class PersonalSecret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private PersonalSecret() {}

  /** Base64url, 43 characters (RFC 4648, section 5). */
  public static String create() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** SHA-256 in hexadecimal digits. */
  public static String hash(String secret) {
    return HexFormat.of()
        .formatHex(Digest.sha256().digest(secret.getBytes(StandardCharsets.UTF_8)));
  }
}
