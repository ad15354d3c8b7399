package org.seminararchive.importing.pull;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Table row: the report of one pull. */
@Entity
public class PulledReport {
  /** Counted from 1. */
  @Id public long number;

  public Instant asked;

  /** An {@link org.seminararchive.importing.ImportReport} as JSON, without unchanged items. */
  public String content;
}
