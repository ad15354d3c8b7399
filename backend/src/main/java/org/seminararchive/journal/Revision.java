package org.seminararchive.journal;

import java.time.Clock;
import java.time.Instant;

/** Number and time of one accepted change, stored in the changed resources. */
public record Revision(long number, Instant at) {

  /** The next revision. Times increase with revisions, even if the clock is set back. */
  Revision following(Clock clock) {
    Instant now = clock.instant();
    return new Revision(number + 1, now.isBefore(at) ? at : now);
  }
}
