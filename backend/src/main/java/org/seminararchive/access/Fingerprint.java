package org.seminararchive.access;

/**
 * The stored part of a token's secret.
 *
 * @param prefix visible beginning, which identifies the token for people
 * @param hash SHA-256 in hexadecimal digits
 */
record Fingerprint(String prefix, String hash) {
  static Fingerprint of(String secret) {
    return new Fingerprint(TokenSecret.visible(secret), TokenSecret.hash(secret));
  }
}
