package org.seminararchive.speaker;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** JPA entity: the id of a merged duplicate and the speaker that replaces it. */
@Entity
public class FormerSpeaker {
  @Id public UUID id;

  public UUID speakerId;
}
