package org.seminararchive.importing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;

/**
 * What a source said of a session the last time, as far as it was followed: a picture of its table.
 * It outlives the session, so that what an organizer deleted is not brought back.
 */
@Entity
public class ImportedSession {
  /** Each source has a memory of its own. */
  @Embeddable
  public record Key(String source, UUID sessionId) implements Serializable {}

  @EmbeddedId public Key key;

  /** A {@link org.seminararchive.importing.comparing.SessionVersion} as JSON. */
  public String content;
}
