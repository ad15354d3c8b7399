package org.seminararchive.access;

import java.util.Map;

/**
 * State of a rate limit, sent in the headers of draft-ietf-httpapi-ratelimit-headers.
 *
 * @param policy name of the limit
 * @param most requests per period
 * @param period length of the period in seconds
 * @param left remaining requests
 * @param refill seconds until the full quota is available
 * @param pause seconds until the next request is permitted; 0 if this request was permitted
 */
record Allowance(String policy, long most, long period, long left, long refill, long pause) {
  /** True if this request exceeded the limit. */
  boolean isExceeded() {
    return pause > 0;
  }

  /** Headers of the response. */
  Map<String, String> headers() {
    String policies = "\"%s\";q=%d;w=%d".formatted(policy, most, period);
    String state = "\"%s\";r=%d;t=%d".formatted(policy, left, isExceeded() ? pause : refill);
    return isExceeded()
        ? Map.of(
            "RateLimit-Policy", policies, "RateLimit", state, "Retry-After", Long.toString(pause))
        : Map.of("RateLimit-Policy", policies, "RateLimit", state);
  }
}
