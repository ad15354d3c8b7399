package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seminararchive.journal.JournalEntry;

/**
 * Updates the index entries that are affected by changes and deletes those of deleted resources.
 */
@ApplicationScoped
class IndexRenewal {
  private static final int AT_ONCE = 200;

  @Inject SearchIndex index;
  @Inject IndexEntries entries;
  @Inject PageEntries pages;
  @Inject AffectedEntries affected;

  /** Updates all entries affected by the given changes to the current state of the archive. */
  void apply(List<JournalEntry> changes) {
    AffectedEntries.Affected ids = affected.by(changes);
    renew(ids.talks(), TalkEntry.class, entries::talks, entry -> entry.id);
    for (String file : PageEntries.newFiles(changes)) {
      index.write(pages.of(List.of(file)), Map.of());
    }
    renew(ids.speakers(), SpeakerEntry.class, entries::speakers, entry -> entry.id);
  }

  private <E> void renew(
      Set<UUID> ids,
      Class<E> type,
      Function<Collection<UUID>, List<E>> reading,
      Function<E, String> id) {
    for (List<UUID> some : inBatches(ids)) {
      List<E> found = reading.apply(some);
      Set<String> there = found.stream().map(id).collect(Collectors.toSet());
      index.write(found, Map.of(type, without(some, there)));
    }
  }

  private static List<List<UUID>> inBatches(Set<UUID> ids) {
    List<UUID> all = List.copyOf(ids);
    var batches = new ArrayList<List<UUID>>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      batches.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return batches;
  }

  private static List<String> without(List<UUID> asked, Set<String> there) {
    return asked.stream().map(UUID::toString).filter(id -> !there.contains(id)).toList();
  }
}
