package org.seminararchive.registration;

import java.util.List;

/**
 * CDI event about registrations for the same series or session, fired in the transaction of its
 * cause, so that the mails about it are stored in the same transaction.
 */
public record RegistrationEvent(List<Registration> registrations, What what) {
  /** Kind of event. */
  public enum What {
    /** Sign-up with an unconfirmed address. */
    ASKED,
    /** Sign-up with a confirmed address. */
    REPEATED,
    /** The person has a place. */
    PLACED,
    /** The person got a place from the waiting list. */
    PROMOTED
  }
}
