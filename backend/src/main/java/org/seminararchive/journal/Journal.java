package org.seminararchive.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;

/**
 * The log of all changes. A writer {@linkplain #next() takes} a revision, assigns it to the changed
 * resources, and {@linkplain #append appends} the entry in the same transaction.
 */
@ApplicationScoped
public class Journal {
  /** Size of the columns in UTF-16 units. */
  private static final int LONGEST = 1_000_000;

  @Inject JournalRepository repository;
  @Inject TakenRevisions taken;
  @Inject ObjectMapper json;
  @Inject Clock clock;
  @Inject Event<Change> changes;
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject Event<JournalEntry> entries;

  /** The last revision, which lists, caches and copies compare. */
  @Transactional
  public long revision() {
    return taken.last().map(Revision::number).orElseGet(repository::last);
  }

  /**
   * The last revision with its time. A restored archive may have the same number with another time.
   */
  @Transactional
  public Revision lastRevision() {
    return taken.last().orElseGet(() -> repository.head().last());
  }

  /**
   * Locks the journal until the end of this transaction: waits for other writers, also in other
   * processes, and excludes them. Everything read afterwards stays true.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void alone() {
    taken.lock();
  }

  /**
   * Entries after a revision, oldest first.
   *
   * @param limit upper bound
   */
  @Transactional
  public List<JournalEntry> since(long revision, int limit) {
    return repository.since(revision, limit);
  }

  /** Time of a revision; empty if it does not exist. */
  @Transactional
  public Optional<Instant> momentOf(long revision) {
    return repository.findByIdOptional(revision).map(entry -> entry.at);
  }

  /** Number of changes, including the creation; resources without changes are absent. */
  @Transactional
  public Map<String, Long> changesOf(Resource resource, Collection<String> ids) {
    return ids.isEmpty() ? Map.of() : repository.countOf(resource, ids);
  }

  /** Number and last time of parts that left these resources. */
  @Transactional
  public Map<String, Departures> departuresFrom(Collection<String> ids) {
    return ids.isEmpty() ? Map.of() : repository.departuresFrom(ids);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public Revision next() {
    InitialLoad load = load();
    return load != null ? load.next() : taken.next();
  }

  /** Starts to fill an empty archive, in a transaction that holds the lock. */
  public InitialLoad beginLoad() {
    return new InitialLoad(clock);
  }

  /** Counts the entries of this transaction as part of an incomplete archive. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void countFor(InitialLoad load) {
    transaction.putResource(InitialLoad.class, load);
  }

  /** Completes the archive, in the transaction that started it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void complete(InitialLoad load) {
    taken.skipTo(load.last());
    tell();
  }

  private InitialLoad load() {
    return (InitialLoad) transaction.getResource(InitialLoad.class);
  }

  /**
   * @param who holder of the token that made the change
   * @param before the resource as a record; {@code null} for a creation
   * @param after the resource as a record; {@code null} for a deletion
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(
      Revision revision,
      String who,
      Action action,
      Resource resource,
      String id,
      Object before,
      Object after) {
    append(revision, who, action, resource, id, null, before, after);
  }

  /**
   * Fires the entry as an event before it is stored: an observer that throws prevents the change.
   *
   * @param left id of the parent that the resource left; {@code null} if it did not move
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(
      Revision revision,
      String who,
      Action action,
      Resource resource,
      String id,
      String left,
      Object before,
      Object after) {
    JournalEntry entry = new JournalEntry();
    entry.revision = revision.number();
    entry.at = revision.at();
    entry.who = who;
    entry.action = action;
    entry.resource = resource;
    entry.resourceId = id;
    entry.formerParent = left;
    entry.before = asJson(before);
    entry.after = asJson(after);
    entries.fire(entry);
    repository.persist(entry);
    if (load() == null) {
      tell();
    }
  }

  private void tell() {
    if (transaction.getResource(Change.class) == null) {
      transaction.putResource(Change.class, Boolean.TRUE);
      changes.fire(new Change());
    }
  }

  private String asJson(Object state) {
    try {
      String text = state == null ? null : json.writeValueAsString(state);
      if (text != null && text.length() > LONGEST) {
        throw new EntryTooLarge();
      }
      return text;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a state that JSON cannot hold", e);
    }
  }
}
