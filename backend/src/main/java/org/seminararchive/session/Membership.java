package org.seminararchive.session;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.seminararchive.series.Series;

/** A session's number in a series. A joint session has one for each of its series. */
@Embeddable
public class Membership {
  @ManyToOne(fetch = FetchType.LAZY)
  public Series series;

  public int number;

  /** Start of the session, repeated for an index. */
  public Instant startsAt;
}
