package org.seminararchive.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/**
 * The slugs there are. Filters name them in every other request, so the database is asked only when
 * a name is met that was not there the last time.
 */
@ApplicationScoped
public class SeriesDirectory {
  private final SeriesRepository repository;
  private volatile List<String> known = List.of();

  SeriesDirectory(SeriesRepository repository) {
    this.repository = repository;
  }

  /** All slugs, certainly up to date if one of the wanted ones is not among them. */
  public List<String> slugs(Collection<String> wanted) {
    if (!known.containsAll(wanted)) {
      known = repository.slugs();
    }
    return known;
  }

  /** Whether there is a series of this name. */
  @Transactional
  boolean isThere(String slug) {
    return slugs(List.of(slug)).contains(slug);
  }

  /** After a series went: the next question asks the database again. */
  void forget() {
    known = List.of();
  }
}
