package org.seminararchive.keeping;

import java.net.URI;
import java.time.Duration;
import org.seminararchive.file.IncomingFile;

/**
 * Result of a request for a copy; what it is follows from the first components.
 *
 * @param content what was received, which its receiver must store or abandon
 * @param moved where the host redirects to
 * @param delay how long the host wants to be left alone
 * @param reason why there is nothing; {@code null} also if the content has not changed
 * @param source URL that was asked last
 * @param status of the response; {@code null} without one
 */
record CopyFinding(
    IncomingFile content,
    URI moved,
    Duration delay,
    String reason,
    URI source,
    Integer status,
    String etag,
    String lastModified) {
  static CopyFinding failed(String reason, Integer status) {
    return new CopyFinding(null, null, null, reason, null, status, null, null);
  }

  static CopyFinding unchanged(int status) {
    return failed(null, status);
  }

  static CopyFinding moved(URI to, int status) {
    return new CopyFinding(null, to, null, null, null, status, null, null);
  }

  static CopyFinding postponed(Duration delay, int status) {
    return new CopyFinding(null, null, delay, "postponed", null, status, null, null);
  }
}
