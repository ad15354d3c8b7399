package org.seminararchive.backup;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Ends a start that was only to restore a backup. Quarkus prints the words of such an exception
 * without a stack trace.
 */
final class RestoreEnded extends ConfigurationException {
  private static final long serialVersionUID = 1L;
  private final int code;

  private RestoreEnded(String words, int code) {
    super(words);
    this.code = code;
  }

  static RestoreEnded well(String words) {
    return new RestoreEnded(words, 0);
  }

  static RestoreEnded badly(String words) {
    return new RestoreEnded(words, 1);
  }

  /** What the process ends with. */
  int code() {
    return code;
  }
}
