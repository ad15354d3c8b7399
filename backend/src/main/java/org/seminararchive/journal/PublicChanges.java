package org.seminararchive.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The journal for external followers. Only durable changes are published; otherwise a copy could
 * contain more than the archive after a power failure.
 */
@ApplicationScoped
public class PublicChanges {
  private static final int PORTION = 50;

  /**
   * Size limit of one read in UTF-16 units; reading stops after the entry that reaches it, because
   * states may be large.
   */
  private static final int MOST_TEXT = 4_000_000;

  @Inject Journal journal;
  @Inject Durability durability;
  @Inject ObjectMapper json;
  private final AtomicLong onDisk = new AtomicLong();

  /**
   * Consecutive changes after a revision, oldest first: at most {@code limit}, fewer if they are
   * large, none only if there are none.
   */
  public List<PublicChange> since(long revision, int limit) {
    List<PublicChange> changes = new ArrayList<>();
    long last = revision;
    int text = 0;
    boolean more = true;
    while (more && changes.size() < limit && text < MOST_TEXT) {
      int portion = Math.min(PORTION, limit - changes.size());
      List<JournalEntry> entries = journal.since(last, portion);
      for (JournalEntry entry : entries) {
        if (text < MOST_TEXT) {
          changes.add(PublicChange.of(entry, json));
          text += entry.after == null ? 0 : entry.after.length();
          last = entry.revision;
        }
      }
      more = entries.size() == portion;
    }
    awaitDisk(last);
    return changes;
  }

  /** Publishes an entry that was read elsewhere. */
  public PublicChange published(JournalEntry entry) {
    awaitDisk(entry.revision);
    return PublicChange.of(entry, json);
  }

  private void awaitDisk(long revision) {
    if (revision > onDisk.get()) {
      durability.sync();
      onDisk.accumulateAndGet(revision, Math::max);
    }
  }
}
