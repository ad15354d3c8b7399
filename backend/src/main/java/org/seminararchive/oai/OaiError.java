package org.seminararchive.oai;

/** An error of the protocol (section 3.6), sent with HTTP 200. */
final class OaiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code error code of the protocol
   * @param message readable message
   */
  OaiError(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  static OaiError badArgument(String message) {
    return new OaiError("badArgument", message);
  }

  String code() {
    return code;
  }
}
