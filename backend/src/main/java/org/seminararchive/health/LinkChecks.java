package org.seminararchive.health;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.seminararchive.condition.PeriodicWork;

/**
 * Checks due links in rounds. A round requests at most one URL of each host, so a host gets one
 * request at a time and at most one URL per round.
 */
@ApplicationScoped
public class LinkChecks {
  private static final Logger LOG = Logger.getLogger(LinkChecks.class);

  /** Maximum number of hosts checked in parallel. */
  private static final int HOSTS = 16;

  private final AtomicBoolean busy = new AtomicBoolean();
  private final LinkLedger ledger;
  private final LinkSettings settings;
  private final LinkProbe probe;
  private final Instance<AfterChecks> others;
  private final Duration betweenRounds;
  private volatile boolean ending;

  LinkChecks(
      LinkLedger ledger,
      LinkSettings settings,
      Instance<AfterChecks> others,
      Vertx vertx,
      Clock clock,
      @ConfigProperty(name = "seminar.material-health.look") Duration betweenRounds) {
    this.ledger = ledger;
    this.settings = settings;
    this.others = others;
    this.betweenRounds = betweenRounds;
    this.probe =
        new LinkProbe(vertx, settings.destinations(), settings.patience(), settings.agent(), clock);
  }

  void start(@Observes StartupEvent event, PeriodicWork periodic) {
    if (settings.isActive()) {
      periodic.repeat(
          betweenRounds,
          this::round,
          failure ->
              LOG.warn("Cannot check links; it is tried again. Check the database", failure));
    }
  }

  /** Runs one round and waits for its end. */
  public void round() {
    if (ending || !busy.compareAndSet(false, true)) {
      return;
    }
    try {
      boolean hasWork = ledger.hasWork() || others.stream().anyMatch(AfterChecks::hasWork);
      if (hasWork && ledger.lead()) {
        while (!ending && ledger.follow()) {
          // Repeats until the journal is processed.
        }
        check(ledger.due(HOSTS));
        ledger.tell();
        others.stream()
            .filter(each -> !ending && each.hasWork() && ledger.lead())
            .forEach(AfterChecks::run);
      }
    } finally {
      busy.set(false);
    }
  }

  private void check(List<CheckedLink> links) {
    List<Future<LinkFinding>> running = links.stream().map(link -> find(link.url)).toList();
    for (int i = 0; i < links.size(); i++) {
      LinkFinding finding = running.get(i).toCompletionStage().toCompletableFuture().join();
      // During shutdown, closed connections are not failures of links.
      if (!ending) {
        ledger.record(links.get(i).id, finding);
      }
    }
  }

  private Future<LinkFinding> find(String url) {
    try {
      return probe.look(new URI(url));
    } catch (URISyntaxException e) {
      return Future.succeededFuture(LinkFinding.unclear("not-a-url", null, null));
    }
  }

  void pause(@Observes ShutdownDelayInitiatedEvent event) {
    ending = true;
  }

  void end(@Observes ShutdownEvent event) {
    ending = true;
    if (settings.isActive()) {
      ledger.leave();
    }
    probe.close();
  }
}
