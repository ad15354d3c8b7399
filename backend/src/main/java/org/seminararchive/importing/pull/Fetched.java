package org.seminararchive.importing.pull;

import java.time.Instant;
import java.util.Optional;
import org.seminararchive.importing.reading.SourceFormat;

/** What came of asking for a page. */
sealed interface Fetched {
  /** It is as it was the last time (RFC 9110, section 15.4.5). */
  record Unchanged() implements Fetched {}

  /**
   * There it is.
   *
   * @param tag its ETag, as it was sent
   * @param modified when it was last changed
   */
  record Page(String text, SourceFormat format, Optional<String> tag, Optional<Instant> modified)
      implements Fetched {}

  /**
   * It is not there, or is none.
   *
   * @param code a short word for that
   * @param detail what was met, such as a status; may be empty
   */
  record Problem(String code, String detail) implements Fetched {}
}
