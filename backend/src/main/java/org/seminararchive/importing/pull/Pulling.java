package org.seminararchive.importing.pull;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.seminararchive.condition.Troubles;
import org.seminararchive.importing.ImportReport;
import org.seminararchive.importing.PulledPage;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.outbound.Destinations;

/** Pulls the page at its intervals. A failure is logged once and retried at the next interval. */
@ApplicationScoped
class Pulling {
  private static final Logger LOG = Logger.getLogger(Pulling.class);

  /** Upper bound in bytes, the same as of {@code POST /imports}. */
  private static final int MOST = 8 << 20;

  /** Findings about a whole page after which nothing of it was written. */
  private static final Set<String> NOTHING_WRITTEN = Set.of("no-session", "no-series", "brake");

  private final AtomicBoolean busy = new AtomicBoolean();
  private final PullSettings settings;
  private final PullLedger ledger;
  private final PulledPage target;
  private final Fetching fetching;
  private final Vertx vertx;
  private final Troubles troubles;
  private final Duration pollInterval;
  private volatile boolean ending;

  Pulling(
      PullSettings settings,
      PullLedger ledger,
      PulledPage target,
      Vertx vertx,
      Troubles troubles,
      @ConfigProperty(name = "seminar.import.look") Duration pollInterval,
      @ConfigProperty(name = "quarkus.application.name") String name,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.settings = settings;
    this.ledger = ledger;
    this.target = target;
    this.vertx = vertx;
    this.troubles = troubles;
    this.pollInterval = pollInterval;
    this.fetching =
        new Fetching(
            vertx,
            new Destinations(settings.anywhere),
            settings.timeout,
            MOST,
            name + "/" + version);
  }

  void start(@Observes StartupEvent event) {
    if (settings.url.isPresent()) {
      vertx.setPeriodic(
          pollInterval.toMillis(), timer -> vertx.executeBlocking(() -> pullIfItIsTime(), false));
    }
  }

  /**
   * Pulls if it is time and no other server does, and waits for the end.
   *
   * @return true if it pulled
   */
  boolean pullIfItIsTime() {
    if (ending || settings.url.isEmpty() || !busy.compareAndSet(false, true)) {
      return false;
    }
    try {
      Optional<PullLedger.Turn> turn = ledger.next(settings.url.get());
      turn.ifPresent(this::pull);
      return turn.isPresent();
    } catch (RuntimeException e) {
      if (!ending && !troubles.note(e)) {
        LOG.warn("Cannot read the state of the pull. It is retried; check the database", e);
      }
      return false;
    } finally {
      busy.set(false);
    }
  }

  /** Fetches the current page without importing it or changing the state of pulling. */
  Fetched fetch(String url) {
    return fetch(url, Optional.empty());
  }

  private Fetched fetch(String url, Optional<String> tag) {
    Optional<URI> address = PullSettings.address(url);
    return address.isEmpty()
        ? new Fetched.Problem("not-a-url", "")
        : fetching.get(address.get(), tag);
  }

  private void pull(PullLedger.Turn turn) {
    Fetched fetched = fetch(turn.url(), turn.tag());
    if (fetched instanceof Fetched.Page page) {
      take(turn, page);
    } else if (fetched instanceof Fetched.Problem problem) {
      tell(turn, problem);
    } else {
      ledger.unchanged(turn.url());
    }
  }

  private void take(PullLedger.Turn turn, Fetched.Page page) {
    Optional<URI> base = settings.base();
    if (base.isEmpty()) {
      tell(turn, new Fetched.Problem("bad-base", ""));
      return;
    }
    try {
      ImportReport report =
          target.take(Pull.SOURCE, page.text(), page.format(), base.get(), page.modified());
      Optional<String> trouble =
          report.findings().stream()
              .map(Finding::code)
              .filter(NOTHING_WRITTEN::contains)
              .findFirst();
      if (trouble.isPresent()) {
        tell(turn, new Fetched.Problem(trouble.get(), ""));
        return;
      }
      ledger.imported(turn.url(), page.tag(), report);
      ImportReport.Counts counts = report.counts();
      boolean quiet = counts.created() + counts.changed() == 0;
      LOG.logf(
          quiet ? Logger.Level.DEBUG : Logger.Level.INFO,
          "Pulled the page: %d created, %d changed, %d unchanged, %d suspicious, %d rejected",
          counts.created(),
          counts.changed(),
          counts.unchanged(),
          counts.suspicious(),
          counts.rejected());
    } catch (RuntimeException e) {
      LOG.debug("Import of the pulled page failed", e);
      tell(turn, new Fetched.Problem("not-imported", String.valueOf(e.getMessage())));
    }
  }

  private void tell(PullLedger.Turn turn, Fetched.Problem problem) {
    boolean news = ledger.failed(turn.url(), problem);
    LOG.logf(
        news ? Logger.Level.WARN : Logger.Level.DEBUG,
        "Pull failed: %s %s. GET /api/v1/imports/pull shows the state and the next attempt",
        problem.code(),
        problem.detail());
  }

  void end(@Observes ShutdownEvent event) {
    ending = true;
    if (settings.url.isPresent()) {
      ledger.leave();
    }
    fetching.close();
  }
}
