package org.seminararchive.importing.pull;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** How far pulling has come, for all servers of a database: a picture of its table. */
@Entity
public class Pull {
  /** Under this name what a pulled page says is remembered. */
  public static final String SOURCE = "pull";

  @Id public String source;

  /** What was pulled last. */
  public String url;

  /** Its ETag, once all of it was imported. */
  public String tag;

  public Instant asked;

  public Instant imported;

  public Integer created;
  public Integer changed;
  public Integer unchanged;
  public Integer suspicious;
  public Integer rejected;

  /** Of the archive, after the last import. */
  public Long revision;

  /** A short word for why the last time came to nothing; absent if it did not. */
  public String problem;

  public String detail;

  public Instant failingSince;

  /** Not before this moment; absent: at once. */
  public Instant nextPull;

  /** The server that is pulling just now. */
  public UUID puller;

  /** Until when nobody else may. */
  public Instant pullingUntil;
}
