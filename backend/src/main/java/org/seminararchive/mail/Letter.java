package org.seminararchive.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of one mail to one person. Its text is made when it is sent. */
@Entity
class Letter {
  /** Where it is. The constant names are stored in the database and used in the API. */
  enum State {
    waiting,
    sending,
    sent,
    /** Given up after the last attempt. */
    failed,
    /** Refused for good by the receiver's server. */
    bounced
  }

  @Id UUID id;

  @Enumerated(EnumType.STRING)
  MailKind kind;

  /** {@code null} for a mail about a registration. */
  UUID mailingId;

  UUID registrationId;

  @Enumerated(EnumType.STRING)
  State state;

  /** Failed attempts. */
  int attempts;

  /** {@code null} for at once. */
  Instant nextAttempt;

  /** Reply of the mail server (RFC 5321) to the last attempt; {@code null} for none. */
  Integer lastReply;

  Instant created;
  Instant sent;
}
