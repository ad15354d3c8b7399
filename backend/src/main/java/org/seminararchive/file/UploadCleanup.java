package org.seminararchive.file;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.seminararchive.condition.PeriodicWork;

/** Removes expired uploads, periodically and for the command that removes unused files. */
@ApplicationScoped
class UploadCleanup {
  private static final Logger LOG = Logger.getLogger(UploadCleanup.class);

  private final PartialUploadRepository repository;
  private final PartialFolder folder;
  private final Clock clock;
  private final Duration every;

  UploadCleanup(
      PartialUploadRepository repository,
      PartialFolder folder,
      Clock clock,
      FileSettings settings) {
    this.repository = repository;
    this.folder = folder;
    this.clock = clock;
    every = settings.uploadsLook();
  }

  void start(@Observes StartupEvent event, PeriodicWork periodic) {
    periodic.repeat(
        every,
        this::clean,
        failure ->
            LOG.warn(
                "Cannot delete old uploads; it is tried again. Check SEMINAR_FILES_FOLDER",
                failure));
  }

  /** Local files of expired or unknown uploads. */
  List<UUID> over() {
    // The row is inserted before the file is created.
    List<UUID> here = folder.ids();
    Set<UUID> needed = new HashSet<>(repository.unfinished(clock.instant()));
    return here.stream().filter(id -> !needed.contains(id)).toList();
  }

  /** Deletes expired uploads and their files. */
  void clean() {
    QuarkusTransaction.requiringNew().run(() -> repository.deleteExpired(clock.instant()));
    QuarkusTransaction.requiringNew().call(this::over).forEach(folder::delete);
  }
}
