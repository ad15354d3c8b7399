package org.seminararchive.journal;

import java.time.Clock;
import java.time.Instant;

/**
 * The revisions of an archive that is filled for the first time, in any number of transactions. The
 * database learns the last one when the archive is complete, so that a server that is killed before
 * leaves an archive at revision 0, whatever rows it has.
 */
public final class Founding {
  /** As the journal names the archive itself, where it entered what it was founded with. */
  public static final String WHO = "archive";

  private final Clock clock;
  private Revision last = new Revision(0, Instant.EPOCH);

  Founding(Clock clock) {
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
