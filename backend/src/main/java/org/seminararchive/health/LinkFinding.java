package org.seminararchive.health;

import java.time.Duration;

/**
 * Result of one check of a URL.
 *
 * @param reason code: {@code status}, {@code soft-404}, or one of the package {@code outbound};
 *     {@code null} for a success
 * @param status of the last response; {@code null} without one
 * @param target last URL after redirects; {@code null} if it is the requested one
 * @param delay time until the host accepts further requests; {@code null} unless postponed
 */
record LinkFinding(Verdict verdict, String reason, Integer status, String target, Duration delay) {
  private static final int LONGEST_TARGET = 4000;

  enum Verdict {
    FOUND,
    FAILED,
    /** The host refused the request, so the state of the link is unknown. */
    UNCLEAR,
    /** The host requests a later attempt. */
    POSTPONED
  }

  /** The target; {@code null} if it exceeds its column. */
  String shortTarget() {
    return target == null || target.length() > LONGEST_TARGET ? null : target;
  }

  static LinkFinding found(int status, String target) {
    return new LinkFinding(Verdict.FOUND, null, status, target, null);
  }

  static LinkFinding failed(String reason, Integer status, String target) {
    return new LinkFinding(Verdict.FAILED, reason, status, target, null);
  }

  static LinkFinding unclear(String reason, Integer status, String target) {
    return new LinkFinding(Verdict.UNCLEAR, reason, status, target, null);
  }

  static LinkFinding postponed(int status, Duration delay) {
    return new LinkFinding(Verdict.POSTPONED, "status", status, null, delay);
  }
}
