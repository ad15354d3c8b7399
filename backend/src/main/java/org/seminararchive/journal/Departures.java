package org.seminararchive.journal;

import java.time.Instant;

/**
 * Parts that left a resource.
 *
 * @param count number of departures
 * @param last time of the last one
 */
public record Departures(long count, Instant last) {
  public static final Departures NONE = new Departures(0, Instant.EPOCH);
}
