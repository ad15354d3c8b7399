package org.seminararchive.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.webhook.Webhook.State;

/** Finds webhooks, and takes care that one server at a time delivers to each. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {
  List<Webhook> newestFirst() {
    return list("order by created desc, id");
  }

  long dead() {
    return count("state", State.dead);
  }

  /** Those that have something to be told, are not told by anybody, and need not wait. */
  List<UUID> due(long revision, Instant now) {
    return getEntityManager()
        .createQuery(
            """
            select w.id from Webhook w
            where w.state = :active and w.delivered < :revision
              and (w.nextAttempt is null or w.nextAttempt <= :now)
              and (w.sendingUntil is null or w.sendingUntil < :now)
            order by w.id""",
            UUID.class)
        .setParameter("active", State.active)
        .setParameter("revision", revision)
        .setParameter("now", now)
        .getResultList();
  }

  /**
   * Takes a webhook for a server, or keeps it: two servers ask the one row, and one of them gets
   * it.
   *
   * @return whether it is the server's now
   */
  boolean take(UUID id, UUID server, Instant now, Instant until) {
    return update(
            """
            sender = ?1, sendingUntil = ?2
            where id = ?3 and state = ?4
              and (nextAttempt is null or nextAttempt <= ?5)
              and (sender = ?1 or sendingUntil is null or sendingUntil < ?5)""",
            server,
            until,
            id,
            State.active,
            now)
        == 1;
  }

  /** Everything that a server has taken: it ends, and another may go on at once. */
  void leave(UUID server) {
    update("sender = null, sendingUntil = null where sender = ?1", server);
  }

  /** A webhook that is still this server's, for itself until the transaction ends. */
  Optional<Webhook> ofSender(UUID id, UUID server) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
        .filter(webhook -> server.equals(webhook.sender));
  }
}
