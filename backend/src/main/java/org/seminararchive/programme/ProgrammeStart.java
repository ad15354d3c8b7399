package org.seminararchive.programme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.seminararchive.condition.StartFailed;
import org.seminararchive.journal.Durability;
import org.seminararchive.journal.Journal;
import org.seminararchive.talk.TalkRepository;

/**
 * Fills an empty archive when the application starts, in one transaction, or does not start at all.
 * Nobody is answered before: whatever interrupts it leaves an empty archive, with which the next
 * start begins anew.
 */
@ApplicationScoped
class ProgrammeStart {
  private static final Logger LOG = Logger.getLogger(ProgrammeStart.class);

  /** Also for a server that waits until another one has filled the same database. */
  private static final Duration LONGEST = Duration.ofHours(6);

  private final Journal journal;
  private final Durability durability;
  private final ProgrammeSource source;
  private final ProgrammeLoader loader;
  private final TalkRepository talks;

  ProgrammeStart(
      Journal journal,
      Durability durability,
      ProgrammeSource source,
      ProgrammeLoader loader,
      TalkRepository talks) {
    this.journal = journal;
    this.durability = durability;
    this.source = source;
    this.loader = loader;
    this.talks = talks;
  }

  void fillIfEmpty(@Observes StartupEvent event) {
    // Of several servers that start on one empty database, one loads and the others find it done.
    if (journal.revision() > 0) {
      return;
    }
    try {
      QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(this::fill);
    } catch (ProgrammeError e) {
      throw new StartFailed(
          e.getMessage() + "\nThe archive is still empty. Correct the programme and start again.");
    }
    durability.sync();
  }

  private void fill() {
    journal.alone();
    if (journal.revision() > 0) {
      return;
    }
    List<ProgrammeFile> files = source.files();
    if (!files.isEmpty()) {
      LOG.infof("The archive is empty: loading the programme (%d files)", files.size());
      loader.load(files);
      LOG.infof("Archive loaded: %d talks, revision %d", talks.count(), journal.revision());
    }
  }
}
