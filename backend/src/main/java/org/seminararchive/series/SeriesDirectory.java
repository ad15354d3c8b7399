package org.seminararchive.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/**
 * Cache of the existing slugs. Most requests filter by series, so the database is queried only for
 * an unknown slug.
 */
@ApplicationScoped
public class SeriesDirectory {
  private final SeriesRepository repository;
  private volatile List<String> known = List.of();

  SeriesDirectory(SeriesRepository repository) {
    this.repository = repository;
  }

  /** All slugs; reloaded from the database if a wanted slug is unknown. */
  public List<String> slugs(Collection<String> wanted) {
    if (!known.containsAll(wanted)) {
      known = repository.slugs();
    }
    return known;
  }

  /** True if the series exists. */
  @Transactional
  boolean isThere(String slug) {
    return slugs(List.of(slug)).contains(slug);
  }

  /** Clears the cache after a series was deleted. */
  void forget() {
    known = List.of();
  }
}
