package org.seminararchive.backup;

/** Ends a start of the application after a restore. */
final class RestoreEnded extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int code;

  private RestoreEnded(String words, int code) {
    // Without stack trace, because this is the regular end.
    super(words, null, false, false);
    this.code = code;
  }

  static RestoreEnded well(String words) {
    return new RestoreEnded(words, 0);
  }

  static RestoreEnded badly(String words) {
    return new RestoreEnded(words, 1);
  }

  /** Exit code of the process. */
  int code() {
    return code;
  }
}
