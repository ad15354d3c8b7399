package org.seminararchive.copy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A resource of the archive and the file that contains its copy.
 *
 * @param path URL path relative to the origin
 * @param file path relative to the folder
 */
record CopiedFile(String path, String file, Kind kind) {
  /** How the content is adapted to the new location. */
  enum Kind {
    /** Contains no URLs. */
    VERBATIM,
    /** Absolute URLs are rewritten. */
    TEXT,
    /** Like {@link #TEXT}, a JSON list with all its pages. */
    LIST,
    /** Like {@link #TEXT}, in folded lines. */
    CALENDAR,
    /** HTML of the web page, which is also configured for an API of static files. */
    PAGE,
    /** A file of a material: any size, and never changed. */
    STORED
  }

  static CopiedFile verbatim(String path) {
    return new CopiedFile(path, path, Kind.VERBATIM);
  }

  /** A file of a material. Static hosts decode paths. */
  static CopiedFile stored(String path) {
    String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    return new CopiedFile(path, decoded, Kind.STORED);
  }

  static CopiedFile text(String path) {
    return new CopiedFile(path, path, path.endsWith(".ics") ? Kind.CALENDAR : Kind.TEXT);
  }

  /** The root document of the API. Its path is a folder in a copy. */
  static CopiedFile root(String path) {
    return new CopiedFile(path, path + "/archive.json", Kind.TEXT);
  }

  /** A JSON list as one file without pages. */
  static CopiedFile list(String path) {
    return new CopiedFile(path + "?limit=100", path, Kind.LIST);
  }

  /** Static hosts serve the {@code index.html} of a folder. */
  static CopiedFile page(String path) {
    return new CopiedFile(path, (path.isEmpty() ? "" : path + "/") + "index.html", Kind.PAGE);
  }
}
