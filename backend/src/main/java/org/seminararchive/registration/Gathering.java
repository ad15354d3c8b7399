package org.seminararchive.registration;

import java.util.List;
import java.util.UUID;
import org.seminararchive.series.Series;
import org.seminararchive.session.Session;

/**
 * What people sign up for: every session of a series, or one session.
 *
 * @param series {@code null} for one session
 * @param session {@code null} for a whole series
 */
public record Gathering(Series series, Session session) {
  static Gathering of(Series series) {
    return new Gathering(series, null);
  }

  static Gathering of(Session session) {
    return new Gathering(null, session);
  }

  public boolean isSession() {
    return session != null;
  }

  UUID id() {
    return isSession() ? session.id : series.id;
  }

  /** The series whose organizers are responsible. */
  public List<String> slugs() {
    return allSeries().stream().map(each -> each.slug).toList();
  }

  /** The series whose subscribers take part. */
  public List<UUID> seriesIds() {
    return allSeries().stream().map(each -> each.id).toList();
  }

  private List<Series> allSeries() {
    return isSession()
        ? session.memberships.stream().map(membership -> membership.series).toList()
        : List.of(series);
  }
}
