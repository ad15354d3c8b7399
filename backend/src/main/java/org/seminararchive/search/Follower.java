package org.seminararchive.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import org.seminararchive.condition.Troubles;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.journal.JournalReader;
import org.seminararchive.journal.JournalReaders;

/**
 * Keeps the index up to date with the journal: after changes, for waiting searches, and after a
 * restart. If several servers share an index, one of them writes it and the others poll its
 * progress.
 */
@ApplicationScoped
class Follower {
  private static final Logger LOG = Logger.getLogger(Follower.class);
  private static final int RETRY_AFTER_SECONDS = 5;

  /** Interval of commits, each of which creates a file and a merge. Searches do not wait for it. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Pause after a failure, so that an unavailable engine is not flooded. */
  private static final long FAILURE_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final IndexUpdate update;
  private final IndexLeadership leadership;
  private final IndexProgress progress;
  private final JournalReaders readers;
  private final Event<SearchReady> ready;
  private final Troubles troubles;
  private final Duration patience;
  private JournalReader reader;
  private boolean announced;
  private boolean failing;
  private long failedAt;

  Follower(
      IndexUpdate update,
      IndexLeadership leadership,
      IndexProgress progress,
      JournalReaders readers,
      Event<SearchReady> ready,
      Troubles troubles,
      MeterRegistry metrics,
      @ConfigProperty(name = "seminar.search.patience") int patience) {
    this.update = update;
    this.leadership = leadership;
    this.progress = progress;
    this.readers = readers;
    this.ready = ready;
    this.troubles = troubles;
    this.patience = Duration.ofSeconds(patience);
    Gauge.builder("seminar.search.revision", progress::reached)
        .description("The revision up to which the search index is complete; negative: none yet")
        .register(metrics);
  }

  // After the programme was loaded into an empty archive.
  void start(@Observes @Priority(5000) StartupEvent event) {
    leadership.renew();
    reader = readers.addPausing("search index", PAUSE, this::read);
    // Separate thread: a long build must not delay the renewal of the lease.
    leadership
        .betweenRenewals()
        .ifPresent(
            time ->
                readers.add(
                    "leader of the search index",
                    time,
                    revision -> {
                      leadership.renew();
                      reader.call();
                    }));
  }

  /** True if there is a complete index. */
  boolean isReady() {
    return progress.reached() >= 0;
  }

  /** Revision up to which the index is complete; negative if unknown. */
  long reached() {
    return progress.reached();
  }

  /**
   * Waits until the index has reached a revision. Must be called outside of a transaction, because
   * a waiting search must not hold a connection.
   *
   * @return false on timeout while this server builds the index, which contains a part then
   * @throws ApiProblem 503 on timeout otherwise
   */
  boolean await(long revision) {
    boolean reached =
        progress.reached() >= revision
            || progress.await(revision, patience, () -> reader.call(revision));
    if (!reached && !update.isBuilding()) {
      throw ApiProblem.of(ProblemCode.SEARCH_UNAVAILABLE, String.valueOf(update.percent()))
          .withHeader("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
    }
    return reached;
  }

  private void read(long revision) {
    if (failing && System.nanoTime() - failedAt < FAILURE_PAUSE_NANOS) {
      return;
    }
    try {
      if (leadership.isHeld()) {
        update.lead(revision);
      } else {
        update.watch();
      }
      failing = false;
    } catch (SearchException e) {
      fail(e);
    }
    if (isReady() && !announced) {
      announced = true;
      LOG.infof("Search index ready: revision %d", progress.reached());
      ready.fire(new SearchReady(progress.reached()));
    }
  }

  // The index is derived data: errors are repaired by rebuilding it.
  private void fail(SearchException e) {
    if (readers.isEnding()) {
      return;
    }
    // On other servers, a missing index is normal until the leader has created it.
    if (leadership.isHeld() && !failing && !troubles.note(e)) {
      LOG.error(
          "The search index failed and is rebuilt. If this repeats, check its disk or search"
              + " engine",
          e);
    }
    failing = true;
    failedAt = System.nanoTime();
    update.discard();
  }
}
