package org.seminararchive.journal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The last revision for requests that are answered without a database connection. It includes all
 * changes that were acknowledged before the call, on any server: the only server on a database
 * keeps the revision until its next change (see {@link RevisionLease}); otherwise one query serves
 * all calls that were waiting when it began.
 */
@ApplicationScoped
public class CurrentRevision {
  private final Supplier<Revision> query;
  private final Executor thread;
  private final Supplier<OptionalLong> lease;

  private Revision kept;
  private long keptTerm;
  private long changes;
  private boolean isRunning;
  private Promise<Revision> waiting;

  @Inject
  CurrentRevision(AgroalDataSource database, JournalReaders readers, RevisionLease lease) {
    this(() -> read(database), readers.threads(), lease::term);
  }

  /**
   * @param lease number of the term in which only this process writes to the database
   */
  CurrentRevision(Supplier<Revision> query, Executor thread, Supplier<OptionalLong> lease) {
    this.query = query;
    this.thread = thread;
    this.lease = lease;
  }

  // A server of a version without leases writes without ending this one.
  void start(@Observes StartupEvent event, JournalReaders readers) {
    readers.add("revision in memory", this::seen);
  }

  /** Fails if the database cannot be read. */
  public Future<Revision> get() {
    Promise<Revision> mine;
    synchronized (this) {
      if (kept != null && isHeld(keptTerm)) {
        return Future.succeededFuture(kept);
      }
      if (waiting == null) {
        waiting = Promise.promise();
      }
      mine = waiting;
      if (isRunning) {
        return mine.future();
      }
      isRunning = true;
    }
    thread.execute(this::run);
    return mine.future();
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
    synchronized (this) {
      kept = null;
      changes++;
    }
  }

  private void run() {
    for (Promise<Revision> served = next(); served != null; served = next()) {
      long before = changes();
      OptionalLong term = lease.get();
      try {
        Revision read = query.get();
        keep(read, before, term);
        served.complete(read);
      } catch (RuntimeException | Error e) {
        served.fail(e);
        failWaiting(e);
      }
    }
  }

  // Without a transaction: one statement, since every response from memory may wait for it.
  private static Revision read(AgroalDataSource database) {
    try (Connection connection = database.getConnection();
        PreparedStatement last = connection.prepareStatement(JournalRepository.LAST);
        ResultSet row = last.executeQuery()) {
      row.next();
      OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
      return new Revision(row.getLong("revision"), at == null ? Instant.EPOCH : at.toInstant());
    } catch (SQLException e) {
      throw new IllegalStateException("the revision cannot be read", e);
    }
  }

  // Otherwise each would wait for another timeout after that of the preceding query.
  private void failWaiting(Throwable cause) {
    Promise<Revision> others;
    synchronized (this) {
      others = waiting;
      waiting = null;
    }
    if (others != null) {
      others.fail(cause);
    }
  }

  // Calls from now on are not served by the query that begins now, because it may not see changes
  // that were acknowledged before them.
  private synchronized Promise<Revision> next() {
    Promise<Revision> served = waiting;
    waiting = null;
    isRunning = served != null;
    return served;
  }

  private synchronized long changes() {
    return changes;
  }

  private synchronized void keep(Revision read, long before, OptionalLong term) {
    if (term.isPresent() && changes == before) {
      kept = read;
      keptTerm = term.getAsLong();
    }
  }

  private synchronized void seen(long revision) {
    if (kept != null && kept.number() < revision) {
      kept = null;
    }
  }

  private boolean isHeld(long number) {
    OptionalLong term = lease.get();
    return term.isPresent() && term.getAsLong() == number;
  }
}
