package org.seminararchive.importing.comparing;

import java.util.UUID;

/**
 * A session that is in the archive, or was when the source was imported the last time.
 *
 * @param archive as it stands here; absent if an organizer deleted it since
 */
public record KnownSession(UUID id, SessionVersion archive, Earlier earlier) {
  boolean isRemembered() {
    return earlier.kind() == Earlier.Kind.REMEMBERED;
  }
}
