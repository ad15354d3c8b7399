package org.seminararchive.series;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.journal.JournalReaders;

/**
 * Cache of the existing slugs with their ids. Most requests filter by series, so the database is
 * queried only for an unknown slug.
 */
@ApplicationScoped
public class SeriesDirectory {
  @Inject SeriesRepository repository;
  private volatile Map<String, UUID> known = Map.of();

  /** All slugs; reloaded from the database if a wanted slug is unknown. */
  public List<String> slugs(Collection<String> wanted) {
    return List.copyOf(bySlug(wanted).keySet());
  }

  /** Ids by slug, all of them; reloaded from the database if a wanted slug is unknown. */
  public Map<String, UUID> bySlug(Collection<String> wanted) {
    Map<String, UUID> all = known;
    if (!all.keySet().containsAll(wanted)) {
      all = repository.idsBySlug();
      known = all;
    }
    return all;
  }

  // The next request reads the database, even if it arrives before the journal's readers are
  // called.
  void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) JournalEntry entry) {
    if (entry.resource == Resource.SERIES && entry.action == Action.DELETE) {
      forget();
    }
  }

  // Another server may delete a series.
  void start(@Observes StartupEvent event, JournalReaders readers) {
    readers.add("names of series", revision -> forget());
  }

  private void forget() {
    known = Map.of();
  }
}
