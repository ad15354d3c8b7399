package org.seminararchive.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.seminararchive.condition.Troubles;
import org.seminararchive.journal.JournalReaders;

/**
 * Sends the messages of the outbox: sequentially per webhook, in parallel for all webhooks, and
 * without a thread that waits for responses. Runs after every change, and periodically for due
 * retries.
 */
@ApplicationScoped
class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class);

  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
  private final Outbox outbox;
  private final Sender sender;
  private final Vertx vertx;
  private final Troubles troubles;
  private final Duration pollInterval;
  private volatile long dead;
  private volatile boolean ending;

  Delivery(
      Outbox outbox,
      Sender sender,
      Vertx vertx,
      Troubles troubles,
      MeterRegistry metrics,
      @ConfigProperty(name = "seminar.webhooks.look") Duration pollInterval) {
    this.pollInterval = pollInterval;
    this.outbox = outbox;
    this.sender = sender;
    this.vertx = vertx;
    this.troubles = troubles;
    Gauge.builder("seminar.webhooks.dead", () -> dead)
        .description("Webhooks to which nothing is sent until somebody resumes them")
        .register(metrics);
  }

  void start(@Observes StartupEvent event, JournalReaders readers) {
    readers.add("webhooks", pollInterval, this::run);
  }

  /** Starts all deliveries that are due. */
  private void run(long revision) {
    if (ending) {
      return;
    }
    dead = outbox.dead();
    for (UUID id : outbox.due(revision)) {
      if (busy.add(id)) {
        go(id);
      }
    }
  }

  // Iterative instead of recursive, so that a long backlog does not build a deep chain of futures.
  private void go(UUID id) {
    step(id)
        .onComplete(
            step -> {
              if (step.failed() && !ending && !troubles.note(step.cause())) {
                LOG.warnf(
                    step.cause(),
                    "Delivery to webhook %s failed unexpectedly and is retried; check the database",
                    id);
              }
              if (step.succeeded() && step.result() && !ending) {
                go(id);
              } else {
                busy.remove(id);
              }
            });
  }

  private Future<Boolean> step(UUID id) {
    return onWorker(() -> outbox.next(id)).compose(this::deliver);
  }

  private Future<Boolean> deliver(Optional<Message> message) {
    return message.isEmpty()
        ? Future.succeededFuture(false)
        : sender
            .send(message.get())
            .compose(outcome -> onWorker(() -> outbox.record(message.get(), outcome)));
  }

  private <T> Future<T> onWorker(Callable<T> work) {
    return vertx.executeBlocking(work, false);
  }

  void pause(@Observes ShutdownDelayInitiatedEvent event) {
    ending = true;
  }

  void end(@Observes ShutdownEvent event) {
    ending = true;
    outbox.leave();
  }
}
