package org.seminararchive.session;

/**
 * What kind of meeting a session is. The constants are the words in the database and in the API.
 */
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
