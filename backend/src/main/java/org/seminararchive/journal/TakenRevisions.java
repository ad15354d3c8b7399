package org.seminararchive.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Revisions that the current transaction takes. They are counted in memory, because the transaction
 * holds the lock of the journal, and the last one is stored once, before the commit: a write of
 * many resources costs as few statements as a write of one.
 */
@ApplicationScoped
class TakenRevisions {
  @Inject JournalRepository repository;
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject Clock clock;
  @Inject RevisionLease lease;

  /** Stores the last revision before the commit; a failure prevents it. */
  private final class Count implements Synchronization {
    private final Revision first;
    private Revision last;

    private Count(Revision first) {
      this.first = first;
      this.last = first;
    }

    @Override
    public void beforeCompletion() {
      if (last.number() > first.number()) {
        repository.moveTo(last.number());
      }
    }

    @Override
    public void afterCompletion(int status) {}
  }

  /** Waits for other writers and excludes them until the end of the transaction. */
  void lock() {
    count();
  }

  Revision next() {
    Count count = count();
    count.last = count.last.following(clock);
    return count.last;
  }

  /** Counts revisions that were taken without a lock. */
  void skipTo(Revision last) {
    count().last = last;
  }

  /** The last revision as this transaction sees it; empty if it has not locked the journal. */
  Optional<Revision> last() {
    return Optional.ofNullable((Count) transaction.getResource(Count.class)).map(c -> c.last);
  }

  private Count count() {
    Count known = (Count) transaction.getResource(Count.class);
    if (known != null) {
      return known;
    }
    // The time is read after the lock, so it is not before that of the preceding writer.
    repository.lock();
    JournalHead head = repository.head();
    lease.leftToAnother(head).ifPresent(this::outlast);
    Count count = new Count(head.last());
    transaction.putResource(Count.class, count);
    transaction.registerInterposedSynchronization(count);
    return count;
  }

  /** Waits for the end of another server's lease, after which that server reads each revision. */
  private void outlast(Duration left) {
    try {
      Thread.sleep(Math.max(0, left.toMillis() + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another server holds the lease", e);
    }
    repository.endLease();
  }
}
