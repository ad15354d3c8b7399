package org.seminararchive.registration;

import java.util.List;
import java.util.UUID;
import org.seminararchive.series.Series;
import org.seminararchive.session.Session;

/**
 * Target of a registration: all sessions of a series, or one session.
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

  /** Slugs of the series whose organizers are responsible. */
  public List<String> slugs() {
    return allSeries().stream().map(each -> each.slug).toList();
  }

  /** Ids of the series whose registrations include the target. */
  public List<UUID> seriesIds() {
    return allSeries().stream().map(each -> each.id).toList();
  }

  private List<Series> allSeries() {
    return isSession()
        ? session.memberships.stream().map(membership -> membership.series).toList()
        : List.of(series);
  }
}
