package org.seminararchive.webhook;

import java.net.URI;
import java.util.UUID;

/**
 * A message to a receiver, equal in all attempts except for time and signature.
 *
 * @param webhook id of the webhook
 * @param revision revision of the change; 0 for other messages
 * @param notice id of the notice; {@code null} for other messages
 * @param id stable over all attempts, so that receivers can detect repetitions
 */
record Message(
    UUID webhook, long revision, UUID notice, URI url, String secret, String id, String body) {
  /** Without the secret, because the text may be logged. */
  @Override
  public String toString() {
    return id + " to " + url.getHost();
  }
}
