package org.seminararchive.importing.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ReadSession;

/**
 * A session of the source.
 *
 * @param findings of the reading, and why it cannot be compared if so
 */
public record Said(ReadSession read, SessionVersion version, List<Finding> findings) {
  /** What was read, in the words of the API. */
  public static Said of(ReadSession read) {
    SessionVersion version = SaidVersion.of(read.content());
    List<Finding> findings = new ArrayList<>(read.findings());
    missing(version, "numbers", "no-number", read, findings);
    missing(version, "start", "no-date", read, findings);
    return new Said(read, version, findings);
  }

  private static void missing(
      SessionVersion version, String field, String code, ReadSession read, List<Finding> findings) {
    boolean told = findings.stream().anyMatch(f -> f.severity() == Finding.Severity.error);
    if (Folding.isAbsent(version.session().get(field)) && !told) {
      findings.add(Finding.error(code, read.line()));
    }
  }

  /** The same, not to be written because another session stands before it with its number. */
  Said repeating(Said other) {
    List<Finding> more = new ArrayList<>(findings);
    String numbers = String.join(", ", Traits.of(version).numbers());
    more.add(Finding.error("number-repeated", read.line(), numbers, other.read().line()));
    return new Said(read, version, more);
  }

  /** Whether something found in it forbids writing it. */
  public boolean rejected() {
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.error);
  }

  UUID id() {
    return read.content().id();
  }
}
