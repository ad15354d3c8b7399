package org.seminararchive.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.seminararchive.series.SessionsOfSeries;

/** Implements {@link SessionsOfSeries}. */
@ApplicationScoped
class CountedSessions implements SessionsOfSeries {
  private final SessionRepository repository;

  CountedSessions(SessionRepository repository) {
    this.repository = repository;
  }

  @Override
  public long count(String slug) {
    return repository.countOf(slug);
  }
}
