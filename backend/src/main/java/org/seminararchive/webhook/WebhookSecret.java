package org.seminararchive.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of webhooks in the format of Standard Webhooks: 256 random bits. */
final class WebhookSecret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private WebhookSecret() {}

  static String create() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return "whsec_" + Base64.getEncoder().encodeToString(bits);
  }
}
