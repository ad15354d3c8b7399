package org.seminararchive.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.seminararchive.series.SessionsOfSeries;

/** Implements {@link SessionsOfSeries}. */
@ApplicationScoped
class CountedSessions implements SessionsOfSeries {
  @Inject SessionRepository repository;

  @Override
  public long count(String slug) {
    return repository.countOf(slug);
  }
}
