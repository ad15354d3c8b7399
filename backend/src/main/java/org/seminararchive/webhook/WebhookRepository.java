package org.seminararchive.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.seminararchive.webhook.Webhook.State;

/** Queries of webhooks. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {
  List<Webhook> newestFirst() {
    return list("order by created desc, id");
  }

  long dead() {
    return count("state", State.DEAD);
  }

  /** Active webhooks with undelivered messages whose backoff has passed. */
  List<UUID> due(long revision, Instant now) {
    return getEntityManager()
        .createQuery(
            """
            select w.id from Webhook w
            where w.state = :active and (w.delivered < :revision
                or exists (select 1 from WebhookNotice n where n.webhookId = w.id))
              and (w.nextAttempt is null or w.nextAttempt <= :now)
            order by w.id""",
            UUID.class)
        .setParameter("active", State.ACTIVE)
        .setParameter("revision", revision)
        .setParameter("now", now)
        .getResultList();
  }
}
