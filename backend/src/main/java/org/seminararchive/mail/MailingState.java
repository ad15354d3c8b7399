package org.seminararchive.mail;

/** State of a mail to many. The constant names are stored in the database and used in the API. */
public enum MailingState {
  planned,
  /** Waits until somebody lets it go on. */
  held,
  sending,
  sent,
  /** Will not be sent. */
  dropped
}
