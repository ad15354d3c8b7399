package org.seminararchive.series;

/**
 * Number of sessions, needed before a series is deleted. Implemented by the session room, which
 * depends on this one.
 */
public interface SessionsOfSeries {
  long count(String slug);
}
