package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.journal.JournalEntry;

/**
 * Updates the index entries that are affected by changes and deletes those of deleted resources.
 */
@ApplicationScoped
class IndexRenewal {
  private static final int AT_ONCE = 200;

  private final SearchIndex index;
  private final AffectedEntries affected;
  private final IndexEntries entries;

  IndexRenewal(SearchIndex index, AffectedEntries affected, IndexEntries entries) {
    this.index = index;
    this.affected = affected;
    this.entries = entries;
  }

  /** Updates all entries affected by the given changes to the current state of the archive. */
  void apply(List<JournalEntry> changes) {
    AffectedEntries.Ids ids = affected.of(changes);
    for (List<UUID> some : inBatches(ids.talks())) {
      List<TalkEntry> found = entries.talks(some);
      Set<String> there = found.stream().map(e -> e.id).collect(Collectors.toSet());
      index.write(found, Map.of(TalkEntry.class, without(some, there)));
    }
    for (List<UUID> some : inBatches(ids.speakers())) {
      List<SpeakerEntry> found = entries.speakers(some);
      Set<String> there = found.stream().map(e -> e.id).collect(Collectors.toSet());
      index.write(found, Map.of(SpeakerEntry.class, without(some, there)));
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
