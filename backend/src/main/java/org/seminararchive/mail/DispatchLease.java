package org.seminararchive.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.seminararchive.journal.Leased;

/** The single row with the lease of the server that plans and sends mails. */
@Entity
class DispatchLease extends Leased {
  static final int ONLY = 1;

  @Id int id;

  /** Revision up to which changes of sessions were processed; {@code null} before the first run. */
  Long revision;
}
