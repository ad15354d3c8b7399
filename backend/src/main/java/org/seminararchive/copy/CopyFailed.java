package org.seminararchive.copy;

/** Why there is no copy, in words for whoever asked for one. */
final class CopyFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CopyFailed(String message) {
    super(message);
  }

  CopyFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
