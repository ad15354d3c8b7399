package org.seminararchive.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.seminararchive.journal.Leased;

/** The row of an index that several servers share: its holder is the server that writes it. */
@Entity
public class IndexLeader extends Leased {
  @Id public String name;

  /** The revision after which its entries must be made again; absent: none. */
  public Long redo;
}
