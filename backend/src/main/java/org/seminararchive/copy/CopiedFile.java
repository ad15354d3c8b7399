package org.seminararchive.copy;

/**
 * One address of the archive and the file that answers for it.
 *
 * @param path at the origin, relative to its address
 * @param file in the folder
 */
record CopiedFile(String path, String file, Kind kind) {
  /** How what is answered has to change so that it is right at another place. */
  enum Kind {
    /** Nothing in it names a place. */
    VERBATIM,
    /** Absolute addresses lead to the copy. */
    TEXT,
    /** The same, in lines that are folded. */
    CALENDAR,
    /** A shell of the web page, which also has to know that its API is made of files. */
    PAGE
  }

  static CopiedFile verbatim(String path) {
    return new CopiedFile(path, path, Kind.VERBATIM);
  }

  static CopiedFile text(String path) {
    return new CopiedFile(path, path, path.endsWith(".ics") ? Kind.CALENDAR : Kind.TEXT);
  }

  /** Static hosts answer for a folder with its index. */
  static CopiedFile page(String path) {
    return new CopiedFile(path, (path.isEmpty() ? "" : path + "/") + "index.html", Kind.PAGE);
  }
}
