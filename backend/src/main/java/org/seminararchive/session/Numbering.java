package org.seminararchive.session;

import java.util.Optional;
import org.seminararchive.series.Series;

/** Lookup used to validate the numbers of a new session. */
public interface Numbering {
  Optional<Series> series(String slug);

  /** True if a session of the series has the number. */
  boolean isTaken(String slug, int number);
}
