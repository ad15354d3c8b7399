package org.seminararchive.mail;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/** Kinds of mails. Their {@link WireName}s are stored in the database and used in the API. */
@EnumNaming(WireName.class)
public enum MailKind {
  /** Asks to confirm a sign-up. */
  CONFIRMATION,
  /** Answers a sign-up with a registered address. */
  REPEATED,
  /** A person on the waiting list got a place. */
  PLACE,
  /** Invites a speaker to complete a talk. */
  INVITATION,
  SPEAKER_REMINDER,
  /** Reports broken and recovered links of materials to organizers. */
  LINKS,
  ANNOUNCEMENT,
  CHANGED,
  CANCELLED,
  /** The meeting address; only for participants with a place. */
  MEETING,
  REMINDER,
  /** The slides of a session are available. */
  SLIDES;

  @EnumeratedValue public final String code = WireName.of(this);

  /** True for a mail to everybody who takes part in a session. */
  boolean isAboutSession() {
    return compareTo(ANNOUNCEMENT) >= 0;
  }

  /** True for a mail to an invited speaker. */
  boolean isToSpeaker() {
    return this == INVITATION || this == SPEAKER_REMINDER;
  }

  /** True if people on the waiting list also get it. */
  boolean isForWaiting() {
    return this != MEETING && this != REMINDER;
  }

  /** Method of the attached calendar event (RFC 5546); {@code null} without an attachment. */
  String calendarMethod() {
    return switch (this) {
      case ANNOUNCEMENT, CHANGED, MEETING, REMINDER -> "PUBLISH";
      case CANCELLED -> "CANCEL";
      default -> null;
    };
  }
}
