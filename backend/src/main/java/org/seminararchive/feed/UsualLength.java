package org.seminararchive.feed;

import java.util.Objects;
import org.seminararchive.description.Wording;
import org.seminararchive.series.SeriesResponse;
import org.seminararchive.session.SessionResponse;

/** How long a session usually is whose end was never announced. */
final class UsualLength {
  private static final int MINUTES = 60;

  private UsualLength() {}

  /** Minutes: the longest that one of its series says. */
  static int of(SessionResponse session, Wording wording) {
    return session.numbers().stream()
        .map(number -> wording.about(number.series()))
        .filter(Objects::nonNull)
        .map(SeriesResponse::defaults)
        .filter(defaults -> defaults != null && defaults.minutes() != null)
        .mapToInt(defaults -> defaults.minutes())
        .max()
        .orElse(MINUTES);
  }
}
