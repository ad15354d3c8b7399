package org.seminararchive.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Leases of rows, so that only one of several servers on a database performs a task at a time. The
 * lease of a server that ends without a release expires. Times are those of the database, because
 * clocks of servers may differ.
 */
@ApplicationScoped
public class Leases {
  private final UUID server = UUID.randomUUID();
  private final EntityManager entities;

  public Leases(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Takes a free row, or renews the lease of this server.
   *
   * @return true if this server now holds it; false also if the row does not exist
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean take(Class<? extends Leased> type, Object id, Duration length) {
    Instant now = entities.createQuery("select instant", Instant.class).getSingleResult();
    // Atomic: of two concurrent updates the second one matches no row.
    return entities
            .createQuery(
                "update "
                    + name(type)
                    + " e set e.holder = :server, e.heldUntil = :end where id(e) = :id"
                    + " and (e.holder = :server or e.heldUntil is null or e.heldUntil < :now)")
            .setParameter("server", server)
            .setParameter("end", now.plus(length))
            .setParameter("id", id)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  /** A row that this server still holds, locked until the end of the transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public <T extends Leased> Optional<T> held(Class<T> type, Object id) {
    return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(row -> row.isHeldBy(server));
  }

  /** Releases all rows of a type that this server holds. */
  @Transactional
  public void releaseAll(Class<? extends Leased> type) {
    entities
        .createQuery(
            "update "
                + name(type)
                + " e set e.holder = null, e.heldUntil = null where e.holder = :server")
        .setParameter("server", server)
        .executeUpdate();
  }

  private String name(Class<? extends Leased> type) {
    return entities.getMetamodel().entity(type).getName();
  }
}
