package org.seminararchive.health;

import java.time.Duration;
import java.util.UUID;

/** Spreads checks over time, deterministically by link. */
final class Spread {
  private static final int PARTS = 1000;

  /** Divisor of the interval for its variation, which separates links checked together. */
  private static final int DRIFT = 5;

  private Spread() {}

  /** A fraction of a period, between zero and the whole. */
  static Duration part(UUID id, Duration period) {
    long part = Math.floorMod(id.getLeastSignificantBits(), PARTS);
    return period.multipliedBy(part).dividedBy(PARTS);
  }

  /** An interval, shortened by at most a fifth. */
  static Duration interval(UUID id, Duration interval) {
    return interval.minus(part(id, interval.dividedBy(DRIFT)));
  }
}
