package org.seminararchive.importing.reading;

import java.util.List;
import org.seminararchive.programme.ProgrammeSession;

/**
 * One session as a source tells it, with its talks. What the source does not say is absent; a
 * number, a start or a title may be missing, which the findings then say.
 *
 * @param line of the source where it begins, from 1
 * @param lastLine where it ends
 * @param heading as printed
 * @param content what was read; speakers by name; ids only if the source is a programme file
 * @param evidence where derived facts come from
 * @param findings what an organizer should know
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

  /** Whether something in it is an error, so that it cannot be written. */
  public boolean isRejected() {
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.error);
  }
}
