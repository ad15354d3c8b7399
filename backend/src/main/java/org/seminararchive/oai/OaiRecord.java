package org.seminararchive.oai;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.talk.TalkResponse;

/**
 * A talk as a record, existing or deleted.
 *
 * @param revision last change, which orders every harvest
 * @param changed time of the last change
 * @param sets slugs of its series
 * @param talk empty if deleted
 */
record OaiRecord(
    UUID id, long revision, Instant changed, List<String> sets, Optional<TalkResponse> talk) {
  private static final String SCHEME = "urn:uuid:";

  String identifier() {
    return SCHEME + id;
  }

  /** The id in an OAI identifier; empty for a foreign identifier. */
  static Optional<String> idIn(String identifier) {
    return identifier.startsWith(SCHEME)
        ? Optional.of(identifier.substring(SCHEME.length()))
        : Optional.empty();
  }
}
