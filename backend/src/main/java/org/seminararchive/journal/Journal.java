package org.seminararchive.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
 * The spine of the archive. A writer first {@linkplain #next() takes} a revision and stamps what it
 * changes with it, then {@linkplain #append appends} the entry, in the same transaction as the
 * change.
 */
@ApplicationScoped
public class Journal {
  /** As wide as the columns, in UTF-16 units. */
  private static final int LONGEST = 1_000_000;

  private final JournalRepository repository;
  private final ObjectMapper json;
  private final Clock clock;
  private final Event<Change> changes;
  private final TransactionSynchronizationRegistry transaction;
  private final Event<JournalEntry> entries;

  Journal(
      JournalRepository repository,
      ObjectMapper json,
      Clock clock,
      Event<Change> changes,
      TransactionSynchronizationRegistry transaction,
      Event<JournalEntry> entries) {
    this.changes = changes;
    this.transaction = transaction;
    this.entries = entries;
    this.repository = repository;
    this.json = json;
    this.clock = clock;
  }

  /** The last revision: what lists, caches and copies compare. */
  @Transactional
  public long revision() {
    return repository.last();
  }

  /**
   * The same with its moment. A restored archive may have the same number, but at another moment.
   */
  @Transactional
  public Revision lastRevision() {
    return repository.lastWithMoment();
  }

  /**
   * Waits until no other writer is in the middle of a change, here or in another process, and keeps
   * them out until this transaction ends. What is read from here on stays true.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void alone() {
    repository.lock();
  }

  /** The entries behind a revision, oldest first, so many at most. */
  @Transactional
  public List<JournalEntry> since(long revision, int limit) {
    return repository.since(revision, limit);
  }

  /** The moment of a revision; empty if there is no such revision. */
  @Transactional
  public Optional<Instant> momentOf(long revision) {
    return repository.findByIdOptional(revision).map(entry -> entry.at);
  }

  /** For each of these resources that was ever changed, how often, its creation included. */
  @Transactional
  public Map<String, Long> changesOf(Resource resource, Collection<String> ids) {
    return ids.isEmpty() ? Map.of() : repository.countOf(resource, ids);
  }

  /** How often, and when last, something that was a part of these resources left them. */
  @Transactional
  public Map<String, Departures> departuresFrom(Collection<String> ids) {
    return ids.isEmpty() ? Map.of() : repository.departuresFrom(ids);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public Revision next() {
    Founding founding = founding();
    if (founding != null) {
      return founding.next();
    }
    long number = repository.take();
    // Only now: whoever waited for another writer is later than that one.
    return new Revision(number - 1, momentOf(number - 1).orElse(Instant.EPOCH)).following(clock);
  }

  /** Begins to fill an empty archive, in a transaction that is {@linkplain #alone() alone}. */
  public Founding found() {
    return new Founding(clock);
  }

  /** Counts the entries of this transaction among those of an archive that is not complete yet. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void countFor(Founding founding) {
    transaction.putResource(Founding.class, founding);
  }

  /** Makes an archive complete, in the transaction in which it was begun. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void complete(Founding founding) {
    repository.moveTo(founding.last().number());
    tell();
  }

  private Founding founding() {
    return (Founding) transaction.getResource(Founding.class);
  }

  /**
   * @param who holder of the token that made the change
   * @param before the resource as a record, {@code null} when it is created
   * @param after the resource as a record, {@code null} when it is deleted
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
   * Before an entry is kept it is fired as an event: whoever observes it and throws prevents the
   * change.
   *
   * @param left the id of what the resource was a part of until this change; {@code null} where it
   *     still is
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
    if (founding() == null) {
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
