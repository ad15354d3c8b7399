package org.seminararchive.pdf;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.seminararchive.journal.Leased;
import org.seminararchive.pdf.reading.PdfOutcome;

/** JPA entity of a PDF that was leased at least once; deleted with its file. */
@Entity
class StoredPdf extends Leased {
  @Id String sha256;

  /** Number of started attempts. */
  int attempts;

  /** {@code null} while the PDF is queued or being read. */
  @Enumerated(EnumType.STRING)
  PdfOutcome outcome;
}
