package org.seminararchive.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long to wait after each attempt that failed. */
@ApplicationScoped
class RetrySchedule {
  /** Longer by so much at most, by chance: what failed together must not come again together. */
  private static final double JITTER = 0.2;

  private final List<Duration> waits;

  RetrySchedule(@ConfigProperty(name = "seminar.webhooks.schedule") List<Duration> waits) {
    this.waits = List.copyOf(waits);
  }

  /**
   * @param attempts how often it was tried by now
   * @return empty if that was the last time
   */
  Optional<Duration> after(int attempts) {
    if (attempts > waits.size()) {
      return Optional.empty();
    }
    double factor = 1 + JITTER * ThreadLocalRandom.current().nextDouble();
    return Optional.of(Duration.ofMillis(Math.round(waits.get(attempts - 1).toMillis() * factor)));
  }
}
