package org.seminararchive.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.seminararchive.journal.Leased;

/** Lease of an index that several servers share: the holder writes it. */
@Entity
public class IndexLeader extends Leased {
  @Id public String name;

  /** Revision after which entries must be indexed again; {@code null} for none. */
  public Long redo;
}
