package org.seminararchive.session;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.seminararchive.series.Series;

/** That a session is number so-and-so of a series. A joint session has several of these. */
@Embeddable
public class Membership {
  @ManyToOne(fetch = FetchType.LAZY)
  public Series series;

  public int number;
}
