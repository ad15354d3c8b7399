package org.seminararchive.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.Version;
import org.jboss.logging.Logger;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.query.ReadOnly;

/**
 * Updates the index to a revision. Rebuilds it if there is none, if its analysis differs, or if it
 * belongs to another archive.
 */
@ApplicationScoped
class IndexUpdate {
  private static final Logger LOG = Logger.getLogger(IndexUpdate.class);
  private static final int AT_ONCE = 200;
  private static final int LONGEST_BUILD_SECONDS = 6 * 3600;

  /** Version of the analysis of the index. */
  private static final String ANALYSIS = IndexState.VERSION + "/" + Version.LATEST;

  @Inject Journal journal;
  @Inject SearchIndex index;
  @Inject IndexBuild build;
  @Inject IndexRenewal renewal;
  @Inject IndexLeadership leadership;
  @Inject IndexProgress progress;
  @Inject EntityManager entityManager;
  private boolean open;

  /** Revision at the start of writes that are not confirmed yet. */
  private Optional<Long> unconfirmed = Optional.empty();

  /** Progress of a build in percent. */
  long percent() {
    return build.percent();
  }

  /** True while the index contains a part of the archive. */
  boolean isBuilding() {
    return build.isRunning();
  }

  /** Writes the index; called on the leading server. */
  void lead(long revision) {
    confirm();
    if (open && progress.reached() >= revision && leadership.redo().isEmpty()) {
      return;
    }
    // An index that is not open may be rebuilt, which writes everything.
    unconfirmed = Optional.of(open ? progress.reached() : 0);
    try {
      QuarkusTransaction.requiringNew().timeout(LONGEST_BUILD_SECONDS).run(() -> advance(revision));
    } catch (IndexLeadership.Lost e) {
      LOG.info("Another server writes the search index now");
      open = false;
    } finally {
      confirm();
    }
  }

  /** Polls the progress of the index; called on the other servers. */
  void watch() {
    confirm();
    open = false;
    Optional<IndexState> state = index.state();
    if (state.map(s -> s.revision).equals(Optional.of(progress.reached()))) {
      return;
    }
    state
        .filter(this::isOfThisArchive)
        .ifPresentOrElse(s -> progress.reach(s.revision), progress::lose);
  }

  // Repeated in the next run if the database does not answer.
  private void confirm() {
    unconfirmed.ifPresent(leadership::confirm);
    unconfirmed = Optional.empty();
  }

  /** Discards the index. */
  void discard() {
    open = false;
    progress.lose();
    index.discard();
  }

  private void advance(long revision) {
    ReadOnly.begin(entityManager);
    if (!open) {
      open();
    }
    Optional<Long> redo = leadership.redo();
    redo.ifPresent(this::goBack);
    follow(revision);
    redo.ifPresent(leadership::redone);
  }

  private void open() {
    index.create();
    Optional<IndexState> state = index.state().filter(this::isOfThisArchive);
    state.ifPresentOrElse(s -> progress.reach(s.revision), this::build);
    index.removeOtherVersions();
    open = true;
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

  private void goBack(long revision) {
    if (revision == 0) {
      build();
    } else {
      progress.reach(Math.min(revision, progress.reached()));
    }
  }

  private void follow(long revision) {
    entityManager.clear();
    while (progress.reached() < revision) {
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
}
