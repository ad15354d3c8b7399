package org.seminararchive.importing.comparing;

import java.util.UUID;

/**
 * A session in the archive now, or at the last import of the source.
 *
 * @param archive absent if an organizer has deleted it since
 */
public record KnownSession(UUID id, SessionVersion archive, Earlier earlier) {
  boolean isRemembered() {
    return earlier.kind() == Earlier.Kind.REMEMBERED;
  }
}
