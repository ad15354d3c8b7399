package org.seminararchive.search;

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
 * Keeps the index where the journal is: after every change, when a search waits for it, and after a
 * restart. Where several servers share an index, one of them writes it; the others ask the index
 * how far it is.
 */
@ApplicationScoped
class Follower {
  private static final Logger LOG = Logger.getLogger(Follower.class);
  private static final int RETRY_AFTER_SECONDS = 5;

  /** After a failure, so that an engine that is away is not asked all the time. */
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

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
      @ConfigProperty(name = "seminar.search.patience") int patience) {
    this.update = update;
    this.leadership = leadership;
    this.progress = progress;
    this.readers = readers;
    this.ready = ready;
    this.troubles = troubles;
    this.patience = Duration.ofSeconds(patience);
  }

  // Behind the programme that is loaded into an empty archive.
  void start(@Observes @Priority(5000) StartupEvent event) {
    leadership.renew();
    reader = readers.add("search index", this::read);
    // On a thread of its own: a long build must not cost the lease.
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

  /** Whether there is a complete index. */
  boolean isReady() {
    return progress.reached() >= 0;
  }

  /** The revision up to which everything is in the index; negative until that is known. */
  long reached() {
    return progress.reached();
  }

  /**
   * Returns when everything up to a revision is in the index. To be called outside a transaction:
   * whoever waits holds no connection, which other requests need.
   *
   * @throws ApiProblem 503 if the index is not there in time
   */
  void await(long revision) {
    if (progress.reached() < revision
        && !progress.await(revision, patience, () -> reader.call(revision))) {
      throw ApiProblem.of(ProblemCode.SEARCH_UNAVAILABLE, String.valueOf(update.percent()))
          .withHeader("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
    }
  }

  private void read(long revision) {
    if (failing && System.nanoTime() - failedAt < PAUSE_NANOS) {
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

  // The index is derived: what is wrong with it is mended by making it anew.
  private void fail(SearchException e) {
    if (readers.isEnding()) {
      return;
    }
    // To the other servers an index is normal that the leader has not created yet.
    if (leadership.isHeld() && !failing && !troubles.note(e)) {
      LOG.error(
          "The search index failed and is rebuilt. If this repeats, check its disk or search engine",
          e);
    }
    failing = true;
    failedAt = System.nanoTime();
    update.discard();
  }
}
