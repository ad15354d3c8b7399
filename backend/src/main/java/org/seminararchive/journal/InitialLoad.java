package org.seminararchive.journal;

import java.time.Clock;
import java.time.Instant;

/**
 * Revisions of the initial load of an archive, in any number of transactions. The last revision is
 * stored only when the archive is complete, so that an interrupted load leaves an archive at
 * revision 0.
 */
public final class InitialLoad {
  /** Author of these entries in the journal. */
  public static final String WHO = "archive";

  private final Clock clock;
  private Revision last = new Revision(0, Instant.EPOCH);

  InitialLoad(Clock clock) {
    this.clock = clock;
  }

  Revision last() {
    return last;
  }

  Revision next() {
    last = last.following(clock);
    return last;
  }
}
