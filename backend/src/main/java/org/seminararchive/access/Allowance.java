package org.seminararchive.access;

import java.util.Map;

/**
 * What is left of a limit, as clients can read it in the headers of
 * draft-ietf-httpapi-ratelimit-headers before they meet it.
 *
 * @param policy name of the limit
 * @param most requests in a period
 * @param period in seconds
 * @param left requests that are still possible now
 * @param refill seconds until all are possible again
 * @param pause seconds until the next one is possible; 0 if this one was
 */
record Allowance(String policy, long most, long period, long left, long refill, long pause) {
  /** Whether this request was one too many. */
  boolean isExceeded() {
    return pause > 0;
  }

  /** The headers of the answer to this request. */
  Map<String, String> headers() {
    String policies = "\"%s\";q=%d;w=%d".formatted(policy, most, period);
    String state = "\"%s\";r=%d;t=%d".formatted(policy, left, isExceeded() ? pause : refill);
    return isExceeded()
        ? Map.of(
            "RateLimit-Policy", policies, "RateLimit", state, "Retry-After", Long.toString(pause))
        : Map.of("RateLimit-Policy", policies, "RateLimit", state);
  }
}
