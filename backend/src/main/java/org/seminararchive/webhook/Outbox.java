package org.seminararchive.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.Leases;
import org.seminararchive.outbound.RetrySchedule;
import org.seminararchive.webhook.Webhook.State;

/**
 * View of the journal as messages to send. Each webhook has a position, which advances only after a
 * successful delivery: no change is skipped or reordered, and a message that was sent when a server
 * died is sent again. Each method is a transaction.
 */
@ApplicationScoped
class Outbox {
  private static final Logger LOG = Logger.getLogger(Outbox.class);

  /**
   * Longer than one attempt, so that a slow attempt does not overlap with that of another server.
   */
  private static final int LEASE_IN_TIMEOUTS = 3;

  private final WebhookRepository webhooks;
  private final Leases leases;
  private final Backlog backlog;
  private final WebhookNotices notices;
  private final Journal journal;
  private final Messages messages;
  private final RetrySchedule schedule;
  private final Clock clock;
  private final Duration lease;

  Outbox(
      WebhookRepository webhooks,
      Leases leases,
      Backlog backlog,
      WebhookNotices notices,
      Journal journal,
      Messages messages,
      Clock clock,
      @ConfigProperty(name = "seminar.webhooks.schedule") List<Duration> waits,
      @ConfigProperty(name = "seminar.webhooks.timeout") Duration timeout) {
    this.webhooks = webhooks;
    this.leases = leases;
    this.backlog = backlog;
    this.notices = notices;
    this.journal = journal;
    this.messages = messages;
    this.schedule = new RetrySchedule(waits);
    this.clock = clock;
    this.lease = timeout.multipliedBy(LEASE_IN_TIMEOUTS);
  }

  /** Webhooks with a message that is due. */
  List<UUID> due(long revision) {
    return QuarkusTransaction.requiringNew().call(() -> webhooks.due(revision, clock.instant()));
  }

  long dead() {
    return QuarkusTransaction.requiringNew().call(webhooks::dead);
  }

  /** Takes the lease of a webhook and returns its next message; empty if there is none. */
  Optional<Message> next(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> take(id));
  }

  /**
   * Records the outcome of a delivery.
   *
   * @return true if the next message may be sent immediately
   */
  boolean record(Message message, DeliveryOutcome outcome) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                leases
                    .held(Webhook.class, message.webhook())
                    .map(webhook -> record(webhook, message, outcome))
                    .orElse(false));
  }

  /** Releases all leases of this server. */
  void leave() {
    leases.releaseAll(Webhook.class);
  }

  private Optional<Message> take(UUID id) {
    if (!leases.take(Webhook.class, id, lease)) {
      return Optional.empty();
    }
    long revision = journal.revision();
    Webhook webhook = webhooks.findById(id);
    // Another server may have recorded a failure in the meantime.
    if (!webhook.isDue(clock.instant())) {
      webhook.release();
      return Optional.empty();
    }
    Optional<Message> next =
        backlog
            .next(webhook)
            .map(entry -> messages.of(webhook, entry))
            .or(() -> notices.next(webhook).map(notice -> messages.of(webhook, notice)));
    if (next.isEmpty()) {
      webhook.delivered = Math.max(webhook.delivered, revision);
      webhook.release();
    }
    return next;
  }

  private void delivered(Webhook webhook, Message message) {
    if (message.notice() == null) {
      webhook.delivered = message.revision();
    } else {
      notices.deleteById(message.notice());
    }
  }

  private boolean record(Webhook webhook, Message message, DeliveryOutcome outcome) {
    webhook.lastStatus = outcome.status();
    webhook.lastError = outcome.error();
    if (outcome.delivered()) {
      delivered(webhook, message);
      webhook.attempts = 0;
      webhook.failingSince = null;
      webhook.nextAttempt = null;
      return true;
    }
    Instant now = clock.instant();
    webhook.attempts++;
    webhook.failingSince = webhook.failingSince == null ? now : webhook.failingSince;
    Optional<Duration> wait =
        outcome.isGone() ? Optional.empty() : schedule.after(webhook.attempts);
    webhook.nextAttempt = wait.map(now::plus).orElse(null);
    if (wait.isEmpty()) {
      webhook.state = State.DEAD;
      LOG.warnf(
          "Webhook %s is dead: revision %d was not delivered in %d attempts (%s, status %s)."
              + " No revision is lost. Repair the receiver, then POST /api/v1/webhooks/%s/resume",
          webhook.id,
          message.revision(),
          webhook.attempts,
          outcome.error(),
          outcome.status(),
          webhook.id);
    }
    webhook.release();
    return false;
  }
}
