package org.seminararchive.session;

import java.util.UUID;

/**
 * Number of talks, needed before a session is deleted. Implemented by the talk room, which depends
 * on this one.
 */
public interface TalksOfSession {
  long count(UUID session);
}
