package org.seminararchive.http;

/**
 * All problems of this API: the stable machine-readable code for clients and its HTTP status.
 * Titles and details are in {@code messages/problems_*.properties} under the code.
 */
public enum ProblemCode {
  BAD_REQUEST("bad-request", 400),
  INVALID_PARAMETERS("invalid-parameters", 400),
  INVALID_JSON("invalid-json", 400),
  INVALID_SOURCE("invalid-source", 400),
  UNAUTHORIZED("unauthorized", 401),
  FORBIDDEN("forbidden", 403),
  NOT_FOUND("not-found", 404),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  NOT_ACCEPTABLE("not-acceptable", 406),
  CONFLICT("conflict", 409),
  AMBIGUOUS_SPEAKER("ambiguous-speaker", 409),
  TOO_MANY_WEBHOOKS("too-many-webhooks", 409),
  WRONG_OFFSET("wrong-offset", 409),
  REQUEST_TIMEOUT("request-timeout", 408),
  PRECONDITION_FAILED("precondition-failed", 412),
  TUS_VERSION("tus-version", 412),
  TOO_LARGE("too-large", 413),
  ADDRESS_TOO_LONG("address-too-long", 414),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
  FILE_NOT_ACCEPTED("file-not-accepted", 415),
  MISDIRECTED("misdirected", 421),
  INVALID_BODY("invalid-body", 422),
  TEXT_TOO_COMPLEX("text-too-complex", 422),
  IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
  QUOTA_EXCEEDED("quota-exceeded", 422),
  PRECONDITION_REQUIRED("precondition-required", 428),
  TOO_MANY_REQUESTS("too-many-requests", 429),
  TOO_MANY_UPLOADS("too-many-uploads", 429),
  HEADERS_TOO_LARGE("headers-too-large", 431),
  INTERNAL("internal-error", 500),
  BUSY("busy", 503),
  READING_STOPPED("reading-stopped", 503),
  OVERLOADED("overloaded", 503),
  CLOSING("closing", 503),
  FILES_UNAVAILABLE("files-unavailable", 503),
  UPLOAD_BUSY("upload-busy", 503),
  DATABASE_UNAVAILABLE("database-unavailable", 503),
  SEARCH_UNAVAILABLE("search-unavailable", 503),
  TOO_MANY_FOLLOWERS("too-many-followers", 503),
  TOO_MANY_EXPORTS("too-many-exports", 503),
  STORAGE_FULL("storage-full", 507);

  private final String code;
  private final int status;

  ProblemCode(String code, int status) {
    this.code = code;
    this.status = status;
  }

  public String code() {
    return code;
  }

  public int status() {
    return status;
  }

  /** The problem for a status that the framework chose. */
  static ProblemCode ofStatus(int status) {
    for (ProblemCode problem : values()) {
      if (problem.status == status) {
        return problem;
      }
    }
    return status >= 500 ? INTERNAL : BAD_REQUEST;
  }
}
