package org.seminararchive.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The last revision of each recently changed resource. Used to validate cached data: it is valid if
 * none of its resources has changed since. Bounded: changes before the oldest known one count as
 * changes of everything.
 */
@ApplicationScoped
public class RecentChanges {
  private static final int MOST = 10_000;

  private final JournalRepository repository;
  private final Map<UUID, Long> last = new LinkedHashMap<>();
  private long oldest = -1;
  private long followed = -1;

  RecentChanges(JournalRepository repository) {
    this.repository = repository;
  }

  /**
   * Reads the changes up to a revision, in one statement if there are new ones.
   *
   * @param revision a committed revision
   */
  @Transactional
  public void follow(long revision) {
    long known = followed();
    if (known < 0 || revision - known > MOST) {
      forget(revision);
    } else if (known < revision) {
      learn(repository.changed(known, revision), revision);
    }
  }

  /**
   * True if none of the resources has changed.
   *
   * @param since the last revision before they were read
   * @param resources ids of talks, sessions or speakers
   */
  public synchronized boolean unchanged(long since, Collection<UUID> resources) {
    return since >= oldest && resources.stream().allMatch(id -> last.getOrDefault(id, 0L) <= since);
  }

  private synchronized long followed() {
    return followed;
  }

  private synchronized void forget(long revision) {
    last.clear();
    oldest = Math.max(oldest, revision);
    followed = Math.max(followed, revision);
  }

  private synchronized void learn(List<ResourceChange> changes, long revision) {
    for (ResourceChange change : changes) {
      UUID id = UUID.fromString(change.resourceId());
      // Removed first, so that the order is that of the changes.
      Long before = last.remove(id);
      last.put(id, before == null ? change.revision() : Math.max(before, change.revision()));
    }
    Iterator<Long> eldest = last.values().iterator();
    while (last.size() > MOST) {
      oldest = Math.max(oldest, eldest.next());
      eldest.remove();
    }
    followed = Math.max(followed, revision);
  }
}
