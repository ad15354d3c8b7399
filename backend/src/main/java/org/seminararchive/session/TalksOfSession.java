package org.seminararchive.session;

import java.util.UUID;

/**
 * What must be known of a session's talks before it goes. Talks stand above sessions, so the talk
 * room answers this.
 */
public interface TalksOfSession {
  long count(UUID session);
}
