package org.seminararchive.operation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.seminararchive.condition.Trouble;
import org.seminararchive.condition.Troubles;
import org.seminararchive.journal.Durability;
import org.seminararchive.journal.Journal;

/** Probes the database: reads, and writes while the disk is reported full. */
@ApplicationScoped
class DatabaseProbe {
  private static final int SECONDS = 3;

  /**
   * Result of a probe.
   *
   * @param revision last revision of the journal
   * @param talks number of talks
   */
  record Reading(long revision, long talks) {}

  private final Journal journal;
  private final Durability durability;
  private final EntityManager entities;
  private final AgroalDataSource pool;
  private final Troubles troubles;

  DatabaseProbe(
      Journal journal,
      Durability durability,
      EntityManager entities,
      AgroalDataSource pool,
      Troubles troubles) {
    this.journal = journal;
    this.durability = durability;
    this.entities = entities;
    this.pool = pool;
    this.troubles = troubles;
  }

  /**
   * Reads the journal and one row of each table.
   *
   * @throws RuntimeException if the database does not answer or lacks required rows
   */
  Reading read() {
    try {
      Reading reading = QuarkusTransaction.requiringNew().timeout(SECONDS).call(this::probe);
      troubles.end(Trouble.DATABASE_AWAY);
      troubles.end(Trouble.CROWDED);
      return reading;
    } catch (RuntimeException e) {
      // Removes broken connections from the pool.
      pool.flush(AgroalDataSource.FlushMode.INVALID);
      throw e;
    }
  }

  /** Writes without changing anything, and reports success to {@link Troubles}. */
  void write() {
    QuarkusTransaction.requiringNew().timeout(SECONDS).run(journal::alone);
    durability.force();
    troubles.end(Trouble.DISK_FULL);
  }

  private Reading probe() {
    long revision = journal.revision();
    if (revision > 0 && journal.momentOf(revision).isEmpty()) {
      troubles.note(Trouble.DATABASE_DAMAGED);
      throw new IllegalStateException("the journal has no entry of its last revision " + revision);
    }
    // One row per table by primary key: constant cost for any archive size.
    for (String rows :
        List.of(
            "Series order by slug",
            "Session order by id",
            "Speaker order by id",
            "Talk order by id")) {
      entities.createQuery("from " + rows + " desc", Object.class).setMaxResults(1).getResultList();
    }
    long talks = entities.createQuery("select count(*) from Talk", Long.class).getSingleResult();
    return new Reading(revision, talks);
  }
}
