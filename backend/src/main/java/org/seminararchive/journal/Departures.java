package org.seminararchive.journal;

import java.time.Instant;

/**
 * How often a part left a resource, and when last.
 *
 * @param count number of departures
 * @param last moment of the last one
 */
public record Departures(long count, Instant last) {
  public static final Departures NONE = new Departures(0, Instant.EPOCH);
}
