package org.seminararchive.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.util.Version;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import org.seminararchive.condition.Troubles;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.journal.Change;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.JournalEntry;

/**
 * Keeps the index where the journal is, on a thread of its own: after every change, when a search
 * waits for it, and after a restart. It builds the index when there is none, when it was made in
 * another way, or when it is not of this archive. An index that breaks is thrown away.
 */
@ApplicationScoped
class Follower {
  private static final Logger LOG = Logger.getLogger(Follower.class);
  private static final int AT_ONCE = 200;
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final int STOPPING_SECONDS = 5;
  private static final int LONGEST_BUILD_SECONDS = 6 * 3600;

  /** How long a search may wait while it holds a connection, which others may need. */
  private static final Duration SHORT = Duration.ofMillis(500);

  /** How the terms of the index were made. */
  private static final String ANALYSIS = IndexState.VERSION + "/" + Version.LATEST;

  private final Journal journal;
  private final SearchIndex index;
  private final SearchBackend backend;
  private final IndexBuild build;
  private final IndexRenewal renewal;
  private final EntityManager entityManager;
  private final Event<SearchReady> ready;
  private final Troubles troubles;
  private final Duration patience;

  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "search-index");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicBoolean called = new AtomicBoolean();
  private final IndexProgress progress = new IndexProgress();

  Follower(
      Journal journal,
      SearchIndex index,
      SearchBackend backend,
      IndexBuild build,
      IndexRenewal renewal,
      EntityManager entityManager,
      Event<SearchReady> ready,
      Troubles troubles,
      @ConfigProperty(name = "seminar.search.patience") int patience) {
    this.journal = journal;
    this.index = index;
    this.backend = backend;
    this.build = build;
    this.renewal = renewal;
    this.entityManager = entityManager;
    this.ready = ready;
    this.troubles = troubles;
    this.patience = Duration.ofSeconds(patience);
  }

  // Behind the programme that is loaded into an empty archive.
  void start(@Observes @Priority(5000) StartupEvent event) {
    call();
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
    call();
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
   * Returns when everything is in the index that was committed before this call. To be called
   * outside a transaction: whoever waits holds no connection, which other requests need.
   *
   * @throws ApiProblem 503 if the index is not there in time
   */
  void await() {
    await(journal.revision(), patience);
  }

  /**
   * The same inside the transaction of a search that has already {@linkplain #await() waited}. What
   * was written since then is waited for only shortly.
   *
   * @throws ApiProblem 503 if the index is not there in time
   */
  void catchUp() {
    await(journal.revision(), SHORT);
  }

  private void await(long revision, Duration most) {
    if (progress.reached() < revision && !progress.await(revision, most, this::call)) {
      throw ApiProblem.of(ProblemCode.SEARCH_UNAVAILABLE, String.valueOf(build.percent()))
          .withHeader("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
    }
  }

  private void call() {
    if (!background.isShutdown() && called.compareAndSet(false, true)) {
      background.execute(this::work);
    }
  }

  private void work() {
    called.set(false);
    try {
      QuarkusTransaction.requiringNew().timeout(LONGEST_BUILD_SECONDS).run(this::advance);
    } catch (SearchException e) {
      if (!background.isShutdown()) {
        fail(e);
      }
    } catch (RuntimeException e) {
      // Not the index's fault: the next change or search goes on from where it is.
      if (!background.isShutdown() && !troubles.note(e)) {
        LOG.error(
            "Cannot update the search index. It is retried at the next change or search; check the database",
            e);
      }
    }
  }

  private void advance() {
    boolean first = !isReady();
    if (first) {
      open();
    }
    follow(journal.revision());
    if (first) {
      LOG.infof("Search index ready: revision %d", progress.reached());
      ready.fire(new SearchReady(progress.reached()));
    }
  }

  private void open() {
    Optional<IndexState> state = index.state();
    if (state.filter(this::isOfThisArchive).isEmpty()) {
      build();
    } else {
      progress.reach(state.get().revision);
    }
    index.removeOtherVersions();
  }

  private boolean isOfThisArchive(IndexState state) {
    return state.analysis.equals(ANALYSIS)
        && state.moment.equals(moment(journal.momentOf(state.revision)));
  }

  private void build() {
    long revision = journal.revision();
    index.purge();
    build.run();
    index.write(List.of(state(revision, journal.momentOf(revision))), Map.of());
    progress.reach(revision);
  }

  private void follow(long revision) {
    if (progress.reached() >= revision) {
      return;
    }
    if (backend.isShared()) {
      // One server at a time, or an older picture could be written over a newer one.
      journal.alone();
      index.state().ifPresent(state -> progress.reach(Math.max(reached(), state.revision)));
    }
    entityManager.clear();
    while (true) {
      List<JournalEntry> changes = journal.since(progress.reached(), AT_ONCE);
      if (changes.isEmpty()) {
        return;
      }
      renewal.apply(changes);
      JournalEntry last = changes.get(changes.size() - 1);
      index.write(List.of(state(last.revision, Optional.of(last.at))), Map.of());
      progress.reach(last.revision);
      entityManager.clear();
    }
  }

  private static IndexState state(long revision, Optional<Instant> at) {
    return new IndexState(ANALYSIS, revision, moment(at));
  }

  private static String moment(Optional<Instant> at) {
    return at.map(Instant::toString).orElse("");
  }

  // The index is derived: what is wrong with it is mended by making it anew.
  private void fail(RuntimeException e) {
    if (!troubles.note(e)) {
      LOG.error(
          "The search index failed and is rebuilt. If this repeats, check its disk or search engine",
          e);
    }
    progress.lose();
    index.discard();
  }

  // While the database is still open.
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    // Gently at first: an interrupt in the middle of a write would break the index.
    background.shutdown();
    if (!background.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS)) {
      background.shutdownNow();
    }
  }
}
