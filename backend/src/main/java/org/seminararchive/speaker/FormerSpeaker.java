package org.seminararchive.speaker;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An id under which somebody was entered a second time, and who they really are. */
@Entity
public class FormerSpeaker {
  @Id public UUID id;

  public UUID speakerId;
}
