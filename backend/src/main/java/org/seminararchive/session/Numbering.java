package org.seminararchive.session;

import java.util.Optional;
import org.seminararchive.series.Series;

/** What the numbers of a new session are checked against. */
public interface Numbering {
  Optional<Series> series(String slug);

  /** Whether a session of the series has the number. */
  boolean isTaken(String slug, int number);
}
