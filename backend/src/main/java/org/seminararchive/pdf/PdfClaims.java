package org.seminararchive.pdf;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.file.FileContents;
import org.seminararchive.journal.Leases;
import org.seminararchive.pdf.reading.PdfOutcome;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.talk.TalkService;
import org.seminararchive.writing.Writes;

/**
 * The queue of PDFs: all stored PDFs without an outcome. So a kill loses nothing, and files of
 * earlier versions are read. Each PDF is leased to one server.
 */
@ApplicationScoped
class PdfClaims implements PanacheRepositoryBase<StoredPdf, String> {
  /** Maximum number of attempts to read a file, if the server is killed during each. */
  private static final int MOST_ATTEMPTS = 5;

  /** Maximum number of attempts to lease a file before this server waits for its next poll. */
  private static final int MOST_TRIES = 10;

  /** Time for everything except reading, included in the lease. */
  private static final Duration SURROUNDING = Duration.ofSeconds(60);

  @Inject Leases leases;
  @Inject PdfSettings settings;
  @Inject FileContents contents;
  @Inject TalkRepository talks;
  @Inject TalkService changes;
  @Inject Writes writes;

  /** Leases the next file, the oldest upload first; empty if the queue is empty. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<String> take() {
    for (int tried = 0; tried < MOST_TRIES; tried++) {
      Optional<String> next = next();
      if (next.isEmpty() || next.filter(this::isTaken).isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  /** False if another server holds the lease, or if the file has no attempts left. */
  private boolean isTaken(String sha256) {
    getEntityManager()
        .createQuery(
            "insert into StoredPdf (sha256, attempts) values (:sha256, 0) on conflict do nothing")
        .setParameter("sha256", sha256)
        .executeUpdate();
    return leases.take(StoredPdf.class, sha256, settings.deadline().plus(SURROUNDING))
        && begin(sha256);
  }

  private Optional<String> next() {
    return getEntityManager()
        .createQuery(
            "select f.sha256 from StoredFile f left join StoredPdf p on p.sha256 = f.sha256"
                + " where f.mediaType = :type and p.outcome is null"
                + " and (p.heldUntil is null or p.heldUntil < instant)"
                + " order by f.uploaded, f.sha256",
            String.class)
        .setParameter("type", FileContents.PDF)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private boolean begin(String sha256) {
    StoredPdf pdf = findById(sha256);
    getEntityManager().refresh(pdf);
    if (pdf.attempts >= MOST_ATTEMPTS) {
      pdf.outcome = PdfOutcome.FAILED;
      pdf.release();
      return false;
    }
    pdf.attempts++;
    return true;
  }

  /**
   * Stores the result. Talks with this file get a journal entry for the search index.
   *
   * @return false if the file was deleted, or leased by another server after the lease expired
   */
  boolean end(String sha256, PdfResult result) {
    return writes.perform(
        () -> {
          Optional<StoredPdf> held = leases.held(StoredPdf.class, sha256);
          held.ifPresent(pdf -> end(pdf, result));
          return held.isPresent();
        });
  }

  /** Releases all leases, so that incomplete readings can restart immediately. */
  void release() {
    leases.releaseAll(StoredPdf.class);
  }

  private void end(StoredPdf pdf, PdfResult result) {
    pdf.outcome = result.outcome();
    pdf.release();
    result
        .texts()
        .forEach((page, text) -> getEntityManager().persist(new PdfPage(pdf.sha256, page, text)));
    contents.describe(
        pdf.sha256, result.pages() > 0 ? result.pages() : null, result.picture().isPresent());
    talks.withParts(talksWithFile(pdf.sha256)).forEach(changes::renewFiles);
  }

  private List<UUID> talksWithFile(String sha256) {
    return getEntityManager()
        .createQuery(
            "select distinct t.id from Talk t join t.materials m"
                + " where m.file.sha256 = :sha256 or m.keptCopy.sha256 = :sha256",
            UUID.class)
        .setParameter("sha256", sha256)
        .getResultList();
  }
}
