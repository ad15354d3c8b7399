package org.seminararchive.webhook;

import java.net.URI;
import java.util.UUID;

/**
 * What is sent to a receiver, the same at every attempt but for the time and so the signature.
 *
 * @param webhook whom it is for
 * @param revision of the change that it tells; 0 of a test
 * @param id stable over all attempts, so that a receiver can tell a repetition
 */
record Message(UUID webhook, long revision, URI url, String secret, String id, String body) {
  /** Its secret is nobody's business. */
  @Override
  public String toString() {
    return id + " to " + url.getHost();
  }
}
