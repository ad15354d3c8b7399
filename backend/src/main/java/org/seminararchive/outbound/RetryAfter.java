package org.seminararchive.outbound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.seminararchive.text.LinearPattern;

/** Header {@code Retry-After} (RFC 9110, section 10.2.3), within bounds. */
public final class RetryAfter {
  private static final LinearPattern SECONDS = LinearPattern.compile("[0-9]{1,9}");
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofDays(7);

  private RetryAfter() {}

  /**
   * @param value of the header; may be {@code null}
   * @return empty without a valid value
   */
  public static Optional<Duration> read(String value, Instant now) {
    return Optional.ofNullable(value)
        .map(String::strip)
        .flatMap(
            text ->
                SECONDS.matches(text)
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                    : until(text, now))
        .map(wait -> wait.compareTo(LEAST) < 0 ? LEAST : wait)
        .map(wait -> wait.compareTo(MOST) > 0 ? MOST : wait);
  }

  private static Optional<Duration> until(String date, Instant now) {
    try {
      Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
      return Optional.of(Duration.between(now, then));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
