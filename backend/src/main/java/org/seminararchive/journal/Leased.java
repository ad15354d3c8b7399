package org.seminararchive.journal;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** A row that one server at a time processes under a lease; see {@link Leases}. */
@MappedSuperclass
public abstract class Leased {
  /** The server that holds the lease; {@code null} for none. */
  private UUID holder;

  /** End of the lease by the database clock. */
  private Instant heldUntil;

  boolean isHeldBy(UUID server) {
    return server.equals(holder);
  }

  /** Ends the lease early, so that other servers need not wait for its end. */
  public void release() {
    holder = null;
    heldUntil = null;
  }
}
