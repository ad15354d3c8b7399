package org.seminararchive.registration;

/** State of a registration. The constant names are stored in the database and used in the API. */
public enum RegistrationState {
  /** Nobody has proved yet that the mail address is theirs. */
  unconfirmed,
  registered,
  /** Confirmed, beyond the capacity. */
  waiting
}
