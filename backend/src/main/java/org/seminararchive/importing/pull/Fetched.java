package org.seminararchive.importing.pull;

import java.time.Instant;
import java.util.Optional;
import org.seminararchive.importing.reading.SourceFormat;

/** The result of a request for a page. */
sealed interface Fetched {
  /** 304 Not Modified (RFC 9110, section 15.4.5). */
  record Unchanged() implements Fetched {}

  /**
   * A new version of the page.
   *
   * @param tag ETag
   * @param modified Last-Modified
   */
  record Page(String text, SourceFormat format, Optional<String> tag, Optional<Instant> modified)
      implements Fetched {}

  /**
   * A failure.
   *
   * @param code stable word of the API
   * @param detail for example the status; may be empty
   */
  record Problem(String code, String detail) implements Fetched {}
}
