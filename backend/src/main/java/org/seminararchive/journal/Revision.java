package org.seminararchive.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The number and moment of one accepted change; what was changed keeps both. */
public record Revision(long number, Instant at) {

  /** The next one. Moments are in the order of revisions, also where the clock is set back. */
  Revision following(Clock clock) {
    // PostgreSQL keeps microseconds; a nanosecond more here would differ after a reload.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Revision(number + 1, now.isBefore(at) ? at : now);
  }
}
