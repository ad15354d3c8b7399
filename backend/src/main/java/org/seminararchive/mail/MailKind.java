package org.seminararchive.mail;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/** Kinds of mails. Their {@link WireName}s are stored in the database and used in the API. */
@EnumNaming(WireName.class)
public enum MailKind {
  /** Asks to confirm a sign-up. */
  CONFIRMATION,
  /** Answers a sign-up with an address that is registered. */
  REPEATED,
  /** A place became free for the first in the waiting list. */
  PLACE,
  /** Asks a speaker to fill in a talk. */
  INVITATION,
  SPEAKER_REMINDER,
  /** Tells organizers that links of materials broke or are back. */
  LINKS,
  ANNOUNCEMENT,
  CHANGED,
  CANCELLED,
  /** The meeting address; only for those who have a place. */
  MEETING,
  REMINDER,
  /** The slides of a session can be read. */
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

  /** True if people in the waiting list get it, too. */
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
