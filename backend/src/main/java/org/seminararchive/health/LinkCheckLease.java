package org.seminararchive.health;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.seminararchive.journal.Leased;

/** The single row with the lease of the server that checks links. */
@Entity
class LinkCheckLease extends Leased {
  static final int ONLY = 1;

  @Id int id;

  /** Revision up to which link uses are derived; {@code null} before the first pass. */
  Long revision;
}
