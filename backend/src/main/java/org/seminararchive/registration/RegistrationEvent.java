package org.seminararchive.registration;

/**
 * CDI event about a registration, fired in the transaction of its cause, so that the mail about it
 * is stored in the same transaction.
 */
public record RegistrationEvent(Registration registration, What what) {
  /** What happened. */
  public enum What {
    /** Somebody signed up with this address, which is to be confirmed. */
    ASKED,
    /** Somebody signed up with an address that is confirmed already. */
    REPEATED,
    /** The person has a place. */
    PLACED,
    /** The person has a place after having waited for it. */
    PROMOTED
  }
}
