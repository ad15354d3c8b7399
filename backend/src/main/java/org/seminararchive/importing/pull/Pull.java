package org.seminararchive.importing.pull;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.seminararchive.journal.Leased;

/** Table row: the state of pulling, shared by all servers. */
@Entity
public class Pull {
  /** Name of the source of a pulled page. */
  public static final String SOURCE = "pull";

  @Id public String source;

  /** URL of the last request. */
  public String url;

  /** ETag of the last imported version. */
  public String tag;

  public Instant asked;

  public Instant imported;

  public Integer created;
  public Integer changed;
  public Integer unchanged;
  public Integer suspicious;
  public Integer rejected;

  /** Revision of the archive after the last import. */
  public Long revision;

  /** Code of the last failure; absent after a success. */
  public String problem;

  public String detail;

  public Instant failingSince;

  /** Earliest next request; absent: at once. */
  public Instant nextPull;

  /** Id of the server that has the lease. */
  public UUID puller;

  /** End of the lease. */
  public Instant pullingUntil;
}
