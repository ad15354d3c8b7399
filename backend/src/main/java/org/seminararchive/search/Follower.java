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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.util.Version;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.journal.Change;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.JournalEntry;

/**
 * Keeps the index where the journal is. It goes on from the index's own revision after every
 * change, before every search and after a restart; it builds the index when there is none, when it
 * was made in another way, or when it is not of this archive. An index that breaks is thrown away.
 */
@ApplicationScoped
class Follower {
  private static final Logger LOG = Logger.getLogger(Follower.class);
  private static final int AT_ONCE = 200;
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final int STOPPING_SECONDS = 5;
  private static final int LONGEST_BUILD_SECONDS = 6 * 3600;

  /** How the terms of the index were made. */
  private static final String ANALYSIS = IndexState.VERSION + "/" + Version.LATEST;

  private final Journal journal;
  private final SearchIndex index;
  private final SearchBackend backend;
  private final IndexBuild build;
  private final IndexRenewal renewal;
  private final EntityManager entityManager;
  private final Event<SearchReady> ready;
  private final int patience;

  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "search-index");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicBoolean called = new AtomicBoolean();
  private final ReentrantLock writing = new ReentrantLock(true);

  /** Up to which revision the index has everything; negative until that is known. */
  private volatile long reached = -1;

  Follower(
      Journal journal,
      SearchIndex index,
      SearchBackend backend,
      IndexBuild build,
      IndexRenewal renewal,
      EntityManager entityManager,
      Event<SearchReady> ready,
      @ConfigProperty(name = "seminar.search.patience") int patience) {
    this.patience = patience;
    this.journal = journal;
    this.index = index;
    this.backend = backend;
    this.build = build;
    this.renewal = renewal;
    this.entityManager = entityManager;
    this.ready = ready;
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
    return reached >= 0;
  }

  /** The revision up to which everything is in the index. */
  long reached() {
    return reached;
  }

  /**
   * Returns when everything is in the index that was committed before this call. The caller has a
   * transaction, whose connection is used: waiting for another one while holding one would let a
   * crowd of readers block itself.
   *
   * @throws ApiProblem 503 if the index is still being built
   */
  void catchUp() {
    long revision = journal.revision();
    if (reached >= revision) {
      return;
    }
    // The second time is for an index that broke, and was made anew, on the way.
    for (int time = 1; time <= 2; time++) {
      if (!isReady()) {
        awaitBuild();
      }
      if (alone(() -> follow(revision))) {
        return;
      }
    }
    throw unavailable();
  }

  private void awaitBuild() {
    call();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patience);
    synchronized (this) {
      while (!isReady()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw unavailable();
        }
        try {
          wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw unavailable();
        }
      }
    }
  }

  private ApiProblem unavailable() {
    return ApiProblem.of(ProblemCode.SEARCH_UNAVAILABLE, String.valueOf(build.percent()))
        .withHeader("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
  }

  private void call() {
    if (!background.isShutdown() && called.compareAndSet(false, true)) {
      background.execute(this::work);
    }
  }

  private void work() {
    called.set(false);
    try {
      QuarkusTransaction.requiringNew()
          .timeout(LONGEST_BUILD_SECONDS)
          .run(
              () -> {
                // Also takes the connection, before any lock of ours.
                long revision = journal.revision();
                alone(
                    () -> {
                      boolean first = !isReady();
                      if (first) {
                        open();
                      }
                      follow(revision);
                      if (first) {
                        LOG.infof("Search index ready: revision %d", reached);
                        ready.fire(new SearchReady(reached));
                      }
                    });
              });
    } catch (RuntimeException e) {
      // Not the index's fault: the next change or search goes on from where it is.
      LOG.error(
          "Cannot update the search index. It is retried at the next change or search; check the database",
          e);
    }
  }

  /**
   * Writes to the index while nobody else does. An index that breaks is thrown away before anybody
   * else can write to it: what came after would be the only thing in a new one.
   *
   * @return whether it went well
   */
  private boolean alone(Runnable work) {
    try {
      if (!writing.tryLock(patience, TimeUnit.SECONDS)) {
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      work.run();
      return isReady();
    } catch (SearchException e) {
      if (!background.isShutdown()) {
        fail(e);
      }
      return false;
    } finally {
      writing.unlock();
    }
  }

  private void open() {
    Optional<IndexState> state = index.state();
    if (state.filter(this::isOfThisArchive).isEmpty()) {
      build();
    } else {
      reach(state.get().revision);
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
    reach(revision);
  }

  private void follow(long revision) {
    // A broken index is not followed but built, by the background's thread.
    if (!isReady() || reached >= revision) {
      return;
    }
    if (backend.isShared()) {
      // One server at a time, or an older picture could be written over a newer one.
      journal.alone();
      index.state().ifPresent(state -> reach(Math.max(reached, state.revision)));
    }
    entityManager.clear();
    while (true) {
      List<JournalEntry> changes = journal.since(reached, AT_ONCE);
      if (changes.isEmpty()) {
        return;
      }
      renewal.by(changes);
      JournalEntry last = changes.get(changes.size() - 1);
      index.write(List.of(state(last.revision, Optional.of(last.at))), Map.of());
      reach(last.revision);
      entityManager.clear();
    }
  }

  private static IndexState state(long revision, Optional<Instant> at) {
    return new IndexState(ANALYSIS, revision, moment(at));
  }

  private static String moment(Optional<Instant> at) {
    return at.map(Instant::toString).orElse("");
  }

  private synchronized void reach(long revision) {
    reached = revision;
    notifyAll();
  }

  // The index is derived: what is wrong with it is mended by making it anew.
  private synchronized void fail(RuntimeException e) {
    LOG.error(
        "The search index failed and is rebuilt. If this repeats, check its disk or search engine",
        e);
    reached = -1;
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
