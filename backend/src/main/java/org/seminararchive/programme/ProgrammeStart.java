package org.seminararchive.programme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.seminararchive.condition.StartFailed;
import org.seminararchive.journal.Durability;
import org.seminararchive.journal.InitialLoad;
import org.seminararchive.journal.Journal;
import org.seminararchive.talk.TalkRepository;

/**
 * Fills an empty archive at startup, before requests are answered, or fails the start. One
 * transaction locks out other servers and sets the revision at the end; rows are committed in
 * portions, because a single transaction would multiply the size of an H2 file. An interruption
 * leaves revision 0, and the next start begins again.
 */
@ApplicationScoped
class ProgrammeStart {
  private static final Logger LOG = Logger.getLogger(ProgrammeStart.class);

  /** Includes the time that other servers wait while one fills the database. */
  private static final int LONGEST_SECONDS = (int) Duration.ofHours(6).toSeconds();

  @Inject Journal journal;
  @Inject Durability durability;
  @Inject ProgrammeSource source;
  @Inject ProgrammeLoader loader;
  @Inject InterruptedLoad interrupted;
  @Inject TalkRepository talks;

  void fillIfEmpty(@Observes StartupEvent event) {
    // If several servers start on one empty database, one loads and the others find it filled.
    if (journal.revision() == 0) {
      QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(this::fill);
      durability.sync();
    }
  }

  private void fill() {
    journal.alone();
    if (journal.revision() > 0) {
      return;
    }
    if (interrupted.isThere()) {
      LOG.warn(
          "The last load of a programme was interrupted: its rows are removed, and the archive is empty");
      interrupted.remove();
    }
    List<ProgrammeFile> files = source.files();
    if (!files.isEmpty()) {
      LOG.infof("The archive is empty: loading the programme (%d files)", files.size());
      durability.whileNothingCounts(() -> load(files));
      LOG.infof("Archive loaded: %d talks, revision %d", talks.count(), journal.revision());
    }
  }

  private void load(List<ProgrammeFile> files) {
    InitialLoad load = journal.beginLoad();
    try {
      loader.load(files, portion -> commit(load, portion));
    } catch (ProgrammeError e) {
      interrupted.remove();
      throw new StartFailed(
          e.getMessage() + "\nThe archive is still empty. Correct the programme and start again.");
    }
    journal.complete(load);
  }

  private void commit(InitialLoad load, Runnable portion) {
    QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .run(
            () -> {
              journal.countFor(load);
              portion.run();
            });
  }
}
