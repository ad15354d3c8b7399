package org.seminararchive.journal;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** A row that one server at a time works on, under a lease that {@link Leases} gives. */
@MappedSuperclass
public abstract class Leased {
  /** The server that works on it; absent: none. */
  private UUID holder;

  /** End of the lease, by the clock of the database. */
  private Instant heldUntil;

  boolean isHeldBy(UUID server) {
    return server.equals(holder);
  }

  /** Ends the lease early, so that no server has to wait for its end. */
  public void release() {
    holder = null;
    heldUntil = null;
  }
}
