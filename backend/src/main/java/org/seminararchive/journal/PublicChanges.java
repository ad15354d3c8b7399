package org.seminararchive.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The journal for whoever follows it from outside. What it has once told stays true: a change is on
 * disk before it is told, or a copy could know more than the archive after a power cut.
 */
@ApplicationScoped
public class PublicChanges {
  private static final int PORTION = 50;

  /** A reading ends behind the entry that reaches this, in UTF-16 units: states may be large. */
  private static final int MOST_TEXT = 4_000_000;

  private final Journal journal;
  private final Durability durability;
  private final ObjectMapper json;
  private final AtomicLong onDisk = new AtomicLong();

  PublicChanges(Journal journal, Durability durability, ObjectMapper json) {
    this.journal = journal;
    this.durability = durability;
    this.json = json;
  }

  /**
   * The changes behind a revision, oldest first, without a gap: so many at most, fewer if they are
   * large, none only if there is none.
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

  /** One entry that was read otherwise. */
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
