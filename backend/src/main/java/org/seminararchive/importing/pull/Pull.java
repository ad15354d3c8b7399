package org.seminararchive.importing.pull;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.seminararchive.importing.ImportReport;
import org.seminararchive.journal.Leased;

/** The state of pulling, shared by all servers of a database. */
@Entity
@AttributeOverride(name = "holder", column = @Column(name = "puller"))
@AttributeOverride(name = "heldUntil", column = @Column(name = "pulling_until"))
public class Pull extends Leased {
  /** The name of the source in remembered imports. */
  public static final String SOURCE = "pull";

  @Id public String source;

  /** URL of the last pull. */
  public String url;

  /** ETag of the last page that was imported completely. */
  public String tag;

  public Instant asked;

  public Instant imported;

  /** Of the last import. */
  @Embedded public ImportReport.Counts counts;

  /** Of the archive, after the last import. */
  public Long revision;

  /** Code of the last failure; null after a success. */
  public String problem;

  public String detail;

  public Instant failingSince;

  /** Time of the next pull; absent for immediately. */
  public Instant nextPull;

  /**
   * @param page if it differs from the last one, it is pulled at once
   */
  boolean isDue(String page, Instant now) {
    return nextPull == null || !nextPull.isAfter(now) || !page.equals(url);
  }
}
