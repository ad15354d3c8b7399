package org.seminararchive.registration;

/**
 * CDI event about a registration, fired in the transaction of its cause, so that the mail about it
 * is stored in the same transaction.
 */
public record RegistrationEvent(Registration registration, What what) {
  /** What happened. */
  public enum What {
    /** Somebody signed up with this address, which is to be confirmed. */
    asked,
    /** Somebody signed up with an address that is confirmed already. */
    repeated,
    /** The person has a place. */
    placed,
    /** The person has a place after having waited for it. */
    promoted
  }
}
