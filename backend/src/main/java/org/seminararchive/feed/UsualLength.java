package org.seminararchive.feed;

import java.util.Objects;
import org.seminararchive.description.Wording;
import org.seminararchive.series.SeriesResponse;
import org.seminararchive.session.SessionResponse;

/** Assumed duration of a session without a known end. */
final class UsualLength {
  private static final int MINUTES = 60;

  private UsualLength() {}

  /** Minutes: the longest default of the session's series. */
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
