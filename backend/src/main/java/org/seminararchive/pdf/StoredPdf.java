package org.seminararchive.pdf;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.seminararchive.journal.Leased;
import org.seminararchive.pdf.reading.PdfOutcome;

/** JPA entity of a PDF whose reading has been started; deleted with its file. */
@Entity
class StoredPdf extends Leased {
  @Id String sha256;

  /** Number of readings that were started. */
  int attempts;

  /** {@code null} while it waits or is being read. */
  @Enumerated(EnumType.STRING)
  PdfOutcome outcome;
}
