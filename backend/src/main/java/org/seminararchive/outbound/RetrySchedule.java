package org.seminararchive.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Delays between attempts to deliver something to another server. */
public final class RetrySchedule {
  /**
   * Maximum random fraction added to a delay, so that simultaneous failures are not retried
   * simultaneously.
   */
  private static final double JITTER = 0.2;

  private final List<Duration> waits;

  /**
   * @param waits the delays, the first one after the first attempt
   */
  public RetrySchedule(List<Duration> waits) {
    this.waits = List.copyOf(waits);
  }

  /**
   * @param attempts number of failed attempts
   * @return empty after the last attempt
   */
  public Optional<Duration> after(int attempts) {
    if (attempts > waits.size()) {
      return Optional.empty();
    }
    double factor = 1 + JITTER * ThreadLocalRandom.current().nextDouble();
    return Optional.of(Duration.ofMillis(Math.round(waits.get(attempts - 1).toMillis() * factor)));
  }
}
