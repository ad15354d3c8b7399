package org.seminararchive.keeping;

import java.net.URI;
import java.time.Duration;
import org.seminararchive.file.IncomingFile;

/**
 * Result of a request for a copy: content, redirect, delay or failure.
 *
 * @param content received file, which the caller must store or abandon
 * @param moved target of a redirect
 * @param delay requested by the host before the next request
 * @param reason of a failure; {@code null} for content or unchanged content
 * @param source URL of the last request
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
