package org.seminararchive.health;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.seminararchive.journal.Leased;

/** The one row of the server that checks links. */
@Entity
class LinkCheckLease extends Leased {
  static final int ONLY = 1;

  @Id int id;

  /** Revision up to which the uses of links follow the journal; {@code null} before the first. */
  Long revision;
}
