package org.seminararchive.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of an invitation of speakers to edit one talk. */
@Entity
public class Invitation {
  @Id public UUID id;
  public UUID talkId;
  Instant created;
  public Instant expires;

  /** Holder of the token that made it. */
  String invitedBy;

  /** Last answer; {@code null} before the first. */
  Instant answered;

  /** JSON merge patch of the talk that waits for an organizer; {@code null} if nothing waits. */
  String proposal;

  /** Consent to publish; {@code null} if the speaker has not said. */
  Boolean slides;

  Boolean recording;

  /** Address to which links are sent; {@code null} if organizers pass the link on. Private. */
  public String mail;

  /** Language of mails, {@code ja} or {@code en}; {@code null} without an address. */
  public String language;

  /** When the speaker was reminded; {@code null} before. */
  Instant reminded;
}
