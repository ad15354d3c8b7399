package org.seminararchive.pdf.reading;

/** How the reading of a PDF ended. Names are stored. */
public enum PdfOutcome {
  /** The text of all pages within the limits. */
  READ(0),
  /** The PDF requires a password. */
  ENCRYPTED(10),
  /** The author does not permit the extraction of text. */
  PROTECTED(11),
  /** Not readable as a PDF. Pages before the damage may have been read. */
  DAMAGED(12),
  /** Exit status of a JVM with {@code -XX:+ExitOnOutOfMemoryError}. */
  OUT_OF_MEMORY(3),
  /** Killed after the deadline. */
  OUT_OF_TIME(-1),
  /** Each attempt failed to start the process, or ended with an unknown status. */
  FAILED(-2);

  private final int status;

  PdfOutcome(int status) {
    this.status = status;
  }

  /** Exit status of the process; negative for outcomes that the process cannot report. */
  int status() {
    return status;
  }

  /** The outcome of an exit status. */
  public static PdfOutcome ofStatus(int status) {
    for (PdfOutcome each : values()) {
      if (each.status >= 0 && each.status == status) {
        return each;
      }
    }
    return FAILED;
  }
}
