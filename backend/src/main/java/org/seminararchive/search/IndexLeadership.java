package org.seminararchive.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.journal.Leases;

/**
 * Lets one server at a time write an index that several share. An index of one server is always its
 * own.
 *
 * <p>The leader renews its lease much more often than it expires, and checks it before each write.
 * A process that is suspended between the check and the write can still send that write when
 * another server leads already, and put older entries over newer ones. It notices this directly
 * after the write, because it cannot renew its lease any more, and then stores the revision at
 * which its work began. The current leader indexes everything after that revision again.
 */
@ApplicationScoped
class IndexLeadership {
  /** Another server writes the index now. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Optional<String> name;
  private final Leases leases;
  private final EntityManager entities;
  private final Duration length;
  private volatile long end = System.nanoTime();
  private volatile Optional<Long> redo = Optional.empty();

  IndexLeadership(
      SearchBackend backend,
      Leases leases,
      EntityManager entities,
      @ConfigProperty(name = "seminar.search.lease") Duration length) {
    this.name = backend.sharedName();
    this.leases = leases;
    this.entities = entities;
    this.length = length;
  }

  /** How often to {@linkplain #renew() renew} the lease; empty if there is none. */
  Optional<Duration> betweenRenewals() {
    return name.map(shared -> length.dividedBy(8));
  }

  /** Whether this server may write now, without a look at the database. */
  boolean isHeld() {
    return name.isEmpty() || System.nanoTime() - end < 0;
  }

  /**
   * Takes the lease or renews it.
   *
   * @return whether this server may write now
   */
  boolean renew() {
    if (name.isEmpty()) {
      return true;
    }
    // Taken before the query, so that the lease is never overestimated.
    long asked = System.nanoTime();
    boolean held = QuarkusTransaction.requiringNew().call(() -> take(name.get()));
    end = held ? asked + length.toNanos() : asked;
    return held;
  }

  private boolean take(String index) {
    IndexLeader leader = entities.find(IndexLeader.class, index);
    if (leader == null) {
      create(index);
    } else {
      redo = Optional.ofNullable(leader.redo);
    }
    return leases.take(IndexLeader.class, index, length);
  }

  private void create(String index) {
    entities
        .createQuery("insert into IndexLeader (name) values (:name) on conflict (name) do nothing")
        .setParameter("name", index)
        .executeUpdate();
  }

  /**
   * Called before each write.
   *
   * @throws Lost if another server leads
   */
  void check() {
    if (!isHeld() && !renew()) {
      throw new Lost();
    }
  }

  /**
   * Called after writes. If another server leads meanwhile, it must index again everything that
   * these writes may have replaced by older entries.
   *
   * @param from the revision after which the writes began
   */
  void confirm(long from) {
    // Asks the database, because the clock of a suspended machine may have stopped.
    if (renew()) {
      return;
    }
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createQuery(
                        "update IndexLeader set redo = :from"
                            + " where name = :name and (redo is null or redo > :from)")
                    .setParameter("from", from)
                    .setParameter("name", name.orElseThrow())
                    .executeUpdate());
  }

  /** The revision after which another server may have written older entries. */
  Optional<Long> redo() {
    return redo;
  }

  /** Everything after that revision was indexed again. */
  void redone(long from) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createQuery(
                        "update IndexLeader set redo = null where name = :name and redo = :from")
                    .setParameter("from", from)
                    .setParameter("name", name.orElseThrow())
                    .executeUpdate());
    redo = Optional.empty();
  }

  // Releases the lease at once, so that another server need not wait for its end.
  void end(@Observes ShutdownEvent event) {
    if (name.isPresent()) {
      leases.releaseAll(IndexLeader.class);
    }
  }
}
