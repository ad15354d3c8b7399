package org.seminararchive.importing.command;

/** Why nothing was imported, in words for whoever asked for it. */
final class ImportFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int code;

  private ImportFailed(int code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Nobody could know what is asked. */
  static ImportFailed usage(String message) {
    return new ImportFailed(2, message, null);
  }

  /** What is asked was not done. */
  static ImportFailed because(String message) {
    return new ImportFailed(1, message, null);
  }

  static ImportFailed because(String message, Throwable cause) {
    return new ImportFailed(1, message, cause);
  }

  /** What the process ends with. */
  int code() {
    return code;
  }
}
