package org.seminararchive.oai;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.talk.TalkResponse;

/**
 * A talk as a record: there, or known to have been deleted.
 *
 * @param revision of the last change, the place in every harvest
 * @param changed the moment of it
 * @param sets slugs of its series
 * @param talk empty when it was deleted
 */
record OaiRecord(
    UUID id, long revision, Instant changed, List<String> sets, Optional<TalkResponse> talk) {
  private static final String SCHEME = "urn:uuid:";

  String identifier() {
    return SCHEME + id;
  }

  /** The id in an identifier of ours; empty for what is none. */
  static Optional<String> idIn(String identifier) {
    return identifier.startsWith(SCHEME)
        ? Optional.of(identifier.substring(SCHEME.length()))
        : Optional.empty();
  }
}
