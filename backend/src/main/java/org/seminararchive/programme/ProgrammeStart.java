package org.seminararchive.programme;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;
import org.seminararchive.journal.Journal;

/**
 * Fills an empty archive when the application starts, in one transaction, or does not start at all.
 */
@ApplicationScoped
class ProgrammeStart {
  private static final Logger LOG = Logger.getLogger(ProgrammeStart.class);

  private final Journal journal;
  private final ProgrammeSource source;
  private final ProgrammeLoader loader;

  ProgrammeStart(Journal journal, ProgrammeSource source, ProgrammeLoader loader) {
    this.journal = journal;
    this.source = source;
    this.loader = loader;
  }

  @Transactional
  void fillIfEmpty(@Observes StartupEvent event) {
    // Of several servers that start on one empty database, one loads and the others find it done.
    if (journal.revision() > 0) {
      return;
    }
    journal.alone();
    if (journal.revision() == 0) {
      List<ProgrammeFile> files = source.read();
      loader.load(files);
      LOG.infof("Loaded the programme: %d files, %d changes", files.size(), journal.revision());
    }
  }
}
