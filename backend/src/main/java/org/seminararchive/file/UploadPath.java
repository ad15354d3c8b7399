package org.seminararchive.file;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import org.seminararchive.http.Ids;
import org.seminararchive.text.LinearPattern;

/**
 * Parts of a path that accepts files.
 *
 * @param collection of the {@link UploadDoor}
 * @param key of the resource
 * @param isResumable true for uploads in several requests
 * @param upload id of an upload; empty for the collection
 */
record UploadPath(String collection, String key, boolean isResumable, Optional<UUID> upload) {
  private static final LinearPattern PATTERN =
      LinearPattern.compile("/api/v1/([a-z]+)/([^/]+)/(?:(files)|uploads(?:/([^/]+))?)");

  static Optional<UploadPath> of(String path) {
    Matcher parts = PATTERN.matcher(path);
    return parts.matches()
        ? Optional.of(
            new UploadPath(
                parts.group(1),
                parts.group(2),
                parts.group(3) == null,
                Optional.ofNullable(parts.group(4)).flatMap(Ids::parse)))
        : Optional.empty();
  }
}
