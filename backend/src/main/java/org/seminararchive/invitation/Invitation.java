package org.seminararchive.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of a personal link to one talk. Only the hash of its secret is stored. */
@Entity
class Invitation {
  @Id UUID id;
  UUID talkId;
  String secretHash;
  Instant created;
  Instant expires;

  /** Holder of the token that made it. */
  String invitedBy;

  /** Last answer; {@code null} before the first. */
  Instant answered;

  /** JSON merge patch of the talk that waits for an organizer; {@code null} if nothing waits. */
  String proposal;

  /** Consent to publish; {@code null} if the speaker has not said. */
  Boolean slides;

  Boolean recording;
}
