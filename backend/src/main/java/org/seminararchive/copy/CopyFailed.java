package org.seminararchive.copy;

/** The copy failed. The message is for the user of the command. */
final class CopyFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CopyFailed(String message) {
    super(message);
  }

  CopyFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
