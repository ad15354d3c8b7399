package org.seminararchive.session;

/**
 * What the organizers have said of a session. That it <em>has been held</em> is never stored: it
 * follows from the clock.
 */
public enum Status {
  /** Announced, details open. */
  scheduled,
  confirmed,
  cancelled,
  postponed
}
