package org.seminararchive.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The clock of all tests: the system clock, unless a test has set a time. */
@Singleton
public class StoryClock {
  private static volatile Instant fixed;

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Clock clock() {
    InstantSource source = () -> fixed == null ? Instant.now() : fixed;
    return Clock.tick(source.withZone(ZoneOffset.UTC), ChronoUnit.MICROS.getDuration());
  }

  /**
   * @param time ISO 8601 with offset
   */
  public static void setTo(String time) {
    fixed = OffsetDateTime.parse(time).toInstant();
  }

  /** Resets to the system clock. */
  public static void release() {
    fixed = null;
  }
}
