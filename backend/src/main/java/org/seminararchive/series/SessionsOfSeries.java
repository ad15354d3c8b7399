package org.seminararchive.series;

/**
 * What must be known of a series' sessions before it goes. Sessions stand above series, so the
 * session room answers this.
 */
public interface SessionsOfSeries {
  long count(String slug);
}
