package org.seminararchive.journal;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The only access to the system clock; tests replace it. */
@Singleton
class SystemClock {
  // PostgreSQL stores microseconds; nanoseconds would differ after a reload.
  @Produces
  @Singleton
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());
  }
}
