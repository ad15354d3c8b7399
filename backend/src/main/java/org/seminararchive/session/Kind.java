package org.seminararchive.session;

/** Kind of a session. The constant names are stored in the database and used in the API. */
public enum Kind {
  /** One presentation. */
  talk,
  /** A lecture in several parts. */
  lecture,
  /** Several short talks. */
  lightning,
  /** A panel discussion. */
  panel
}
