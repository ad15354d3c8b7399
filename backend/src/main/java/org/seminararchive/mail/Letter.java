package org.seminararchive.mail;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.seminararchive.text.WireName;

/** JPA entity of one mail to one person. The text is composed when the mail is sent. */
@Entity
class Letter {
  /** State of sending. The {@link WireName}s are stored in the database and used in the API. */
  @EnumNaming(WireName.class)
  enum State {
    WAITING,
    SENDING,
    SENT,
    /** The last attempt has failed. */
    FAILED,
    /** Permanently refused by the recipient's server. */
    BOUNCED;

    @EnumeratedValue public final String code = WireName.of(this);
  }

  @Id UUID id;

  @Enumerated(EnumType.STRING)
  MailKind kind;

  /** {@code null} for a mail about a registration. */
  UUID mailingId;

  /** {@code null} unless it is a mail to a reader. */
  UUID registrationId;

  /** {@code null} unless it is a mail to a speaker. */
  UUID invitationId;

  /** {@code null} unless it is a mail to organizers. */
  UUID noticeId;

  @Enumerated(EnumType.STRING)
  State state;

  /** Failed attempts. */
  int attempts;

  /** Time of the next attempt; {@code null} for immediately. */
  Instant nextAttempt;

  /** Reply of the mail server (RFC 5321) to the last attempt; {@code null} for none. */
  Integer lastReply;

  Instant created;
  Instant sent;
}
