package org.seminararchive.importing.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ImportedField;
import org.seminararchive.importing.reading.ReadSession;

/**
 * A session of the source.
 *
 * @param findings of the reading and of the comparison
 */
public record Said(ReadSession read, SessionVersion version, List<Finding> findings) {
  /** The session as the API writes it. */
  public static Said of(ReadSession read) {
    SessionVersion version = SaidVersion.of(read.content());
    List<Finding> findings = new ArrayList<>(read.findings());
    missing(ImportedField.NUMBERS, "no-number", version, read, findings);
    missing(ImportedField.START, "no-date", version, read, findings);
    return new Said(read, version, findings);
  }

  private static void missing(
      ImportedField field,
      String code,
      SessionVersion version,
      ReadSession read,
      List<Finding> findings) {
    if (Folding.isAbsent(field.of(version.session())) && !Finding.anyError(findings)) {
      findings.add(Finding.error(code, read.line()));
    }
  }

  /** The same, rejected because an earlier session has its number. */
  Said repeating(Said other) {
    List<Finding> more = new ArrayList<>(findings);
    String numbers = String.join(", ", Traits.of(version).numbers());
    more.add(Finding.error("number-repeated", read.line(), numbers, other.read().line()));
    return new Said(read, version, more);
  }

  /** True if a finding is an error. */
  public boolean rejected() {
    return Finding.anyError(findings);
  }

  UUID id() {
    return read.content().session().id();
  }
}
