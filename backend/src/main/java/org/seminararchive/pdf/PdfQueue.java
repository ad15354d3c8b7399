package org.seminararchive.pdf;

import io.netty.util.concurrent.DefaultThreadFactory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.seminararchive.condition.Troubles;
import org.seminararchive.file.FileContents;
import org.seminararchive.file.FileStored;
import org.seminararchive.pdf.reading.PdfOutcome;

/** Reads queued PDFs one at a time: after each upload, after a start, and periodically. */
@ApplicationScoped
class PdfQueue {
  private static final Logger LOG = Logger.getLogger(PdfQueue.class);

  /** Shutdown priority: before the database is closed. */
  private static final int BEFORE_OTHERS = 10;

  private static final int AFTER_OTHERS = 9_000;
  private static final int STOPPING_SECONDS = 3;

  @Inject PdfClaims claims;
  @Inject PdfProcess process;
  @Inject ReadingFolder folder;
  @Inject FileContents contents;
  @Inject PdfSettings settings;
  @Inject Troubles troubles;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(new DefaultThreadFactory("pdf-queue", true));

  void start(@Observes @Priority(AFTER_OTHERS) StartupEvent event) {
    if (settings.read()) {
      long look = settings.look().toMillis();
      thread.scheduleWithFixedDelay(this::readAll, 0, look, TimeUnit.MILLISECONDS);
    }
  }

  void stored(@Observes(during = TransactionPhase.AFTER_SUCCESS) FileStored file) {
    if (settings.read() && !process.isEnding()) {
      thread.execute(this::readAll);
    }
  }

  void stop(@Observes @Priority(BEFORE_OTHERS) ShutdownEvent event) throws InterruptedException {
    process.end();
    thread.shutdown();
    if (settings.read() && thread.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS)) {
      claims.release();
    }
  }

  private void readAll() {
    try {
      Optional<String> next = claims.take();
      while (next.isPresent() && !process.isEnding()) {
        tryToRead(next.get());
        next = claims.take();
      }
    } catch (RuntimeException e) {
      if (!process.isEnding() && !troubles.note(e)) {
        LOG.error("Cannot read uploaded PDFs. It is retried; check the database", e);
      }
    }
  }

  private void tryToRead(String sha256) {
    try {
      folder.clean();
      folder.with(temporary -> read(sha256, temporary));
    } catch (IOException e) {
      LOG.errorf(e, "Cannot read the PDF %s. It is retried; check the folder of the files", sha256);
    }
  }

  private void read(String sha256, Path temporary) throws IOException {
    PdfResult result = process.read(contents.local(sha256, temporary), temporary);
    if (process.isEnding()) {
      return;
    }
    if (result.picture().isPresent()) {
      contents.keepPicture(sha256, result.picture().get());
    }
    if (claims.end(sha256, result) && result.outcome() != PdfOutcome.READ) {
      LOG.warnf(
          "Not all text of the PDF %s can be found: %s after %d pages. Upload another version",
          sha256, result.outcome(), result.texts().size());
    }
  }
}
