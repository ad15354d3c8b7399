package org.seminararchive.health;

import java.time.Duration;
import java.util.UUID;

/** Spreads checks over time, equally after each restart. */
final class Spread {
  private static final int PARTS = 1000;

  /** The interval varies by this fraction, so that what was checked together drifts apart. */
  private static final int DRIFT = 5;

  private Spread() {}

  /** A part of a period, from none to all of it. */
  static Duration part(UUID id, Duration period) {
    long part = Math.floorMod(id.getLeastSignificantBits(), PARTS);
    return period.multipliedBy(part).dividedBy(PARTS);
  }

  /** An interval, shortened by at most a fifth. */
  static Duration interval(UUID id, Duration interval) {
    return interval.minus(part(id, interval.dividedBy(DRIFT)));
  }
}
