package org.seminararchive.access;

/**
 * What is kept of a token's secret.
 *
 * @param prefix its beginning, by which people tell tokens apart
 * @param hash SHA-256 in hexadecimal digits
 */
record Fingerprint(String prefix, String hash) {
  static Fingerprint of(String secret) {
    return new Fingerprint(Secret.visible(secret), Secret.hash(secret));
  }
}
