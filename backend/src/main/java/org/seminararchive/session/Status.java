package org.seminararchive.session;

/** Status set by the organizers. <em>Held</em> is not stored: it follows from the clock. */
public enum Status {
  /** Announced, details open. */
  scheduled,
  confirmed,
  cancelled,
  postponed
}
