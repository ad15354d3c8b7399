package org.seminararchive.oai;

/** A request that the protocol answers with an error of its own (section 3.6), and HTTP 200. */
final class OaiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code one of the protocol's
   * @param message for people
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
