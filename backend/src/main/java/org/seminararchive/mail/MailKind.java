package org.seminararchive.mail;

/** Kinds of mails. The constant names are stored in the database and used in the API. */
public enum MailKind {
  /** Asks to confirm a sign-up. */
  confirmation,
  /** Answers a sign-up with an address that is registered. */
  repeated,
  /** A place became free for somebody in the waiting list. */
  place,
  announcement,
  changed,
  cancelled,
  /** The meeting address; only for those who have a place. */
  meeting,
  reminder,
  /** The slides of a session can be read. */
  slides;

  /** True for a mail to everybody who takes part in a session. */
  boolean isAboutSession() {
    return compareTo(place) > 0;
  }

  /** True if people in the waiting list get it, too. */
  boolean isForWaiting() {
    return this != meeting && this != reminder;
  }

  /** Method of the attached calendar event (RFC 5546); {@code null} without an attachment. */
  String calendarMethod() {
    return switch (this) {
      case announcement, changed, meeting, reminder -> "PUBLISH";
      case cancelled -> "CANCEL";
      default -> null;
    };
  }
}
