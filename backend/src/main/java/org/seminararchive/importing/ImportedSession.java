package org.seminararchive.importing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;

/**
 * Table row: a session as the source had it at its last import. The row outlives the session, so
 * that a session that organizers deleted is not created again.
 */
@Entity
public class ImportedSession {
  @Embeddable
  public record Key(String source, UUID sessionId) implements Serializable {}

  @EmbeddedId public Key key;

  /** A {@link org.seminararchive.importing.comparing.SessionVersion} as JSON. */
  public String content;
}
