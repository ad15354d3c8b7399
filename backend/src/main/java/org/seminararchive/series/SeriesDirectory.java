package org.seminararchive.series;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import org.seminararchive.journal.JournalReaders;

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

  // Another server may delete a series.
  void start(@Observes StartupEvent event, JournalReaders readers) {
    readers.add("names of series", revision -> forget());
  }

  /** Called after the deletion of a series: the next call of {@link #slugs} reads the database. */
  void forget() {
    known = List.of();
  }
}
