package org.seminararchive.outbound;

/** Ends a request to another server; carries a stable code for the API. */
public final class RequestRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;

  /**
   * @param detail for example a status; may be empty
   */
  public RequestRefused(String code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
