package org.seminararchive.importing.reading;

import java.util.List;
import org.seminararchive.programme.ProgrammeSession;

/**
 * One session of a source, with its talks.
 *
 * @param line first line in the source, from 1
 * @param heading as printed
 * @param content with speakers by name; ids only from a programme file
 * @param evidence of derived values
 */
public record ReadSession(
    int line,
    int lastLine,
    String heading,
    ProgrammeSession content,
    List<Evidence> evidence,
    List<Finding> findings) {
  public ReadSession {
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
  }

  /** True if a finding is an error: then it is not written. */
  public boolean isRejected() {
    return Finding.anyError(findings);
  }
}
