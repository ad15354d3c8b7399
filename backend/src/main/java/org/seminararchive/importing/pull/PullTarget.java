package org.seminararchive.importing.pull;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.seminararchive.importing.ImportReport;
import org.seminararchive.importing.reading.SourceFormat;

/** Who imports what was pulled, as if an organizer had sent it. */
public interface PullTarget {
  /**
   * In a transaction of its own.
   *
   * @param source the name under which it is remembered
   * @param modified when the page was last changed, if that is known
   */
  ImportReport take(
      String source, String text, SourceFormat format, URI base, Optional<Instant> modified);
}
