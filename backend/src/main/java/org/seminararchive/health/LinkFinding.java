package org.seminararchive.health;

import java.time.Duration;

/**
 * Result of one look at an address.
 *
 * @param reason code: {@code status}, {@code soft-404}, or one of the package {@code outbound};
 *     {@code null} for a success
 * @param status of the last response; {@code null} without one
 * @param target last URL after redirects; {@code null} if it is the requested one
 * @param delay how long the host wants to be left alone; {@code null} unless postponed
 */
record LinkFinding(Verdict verdict, String reason, Integer status, String target, Duration delay) {
  private static final int LONGEST_TARGET = 4000;

  enum Verdict {
    FOUND,
    FAILED,
    /** Refused, which does not tell whether it is there. */
    UNCLEAR,
    /** Nothing is learnt; the host asks for a later attempt. */
    POSTPONED
  }

  /** The target if it fits into its column. */
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
