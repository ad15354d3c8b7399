package org.seminararchive.importing.reading;

import java.util.List;
import java.util.Set;

/**
 * The result of reading a source.
 *
 * @param sessions in the order of the source
 * @param findings about the source as a whole, or about lines outside of sessions
 * @param unsaid fields that the source cannot contain, such as those of missing columns
 */
public record Reading(
    SourceFormat format,
    List<ReadSession> sessions,
    List<Finding> findings,
    Set<ImportedField> unsaid) {
  public Reading {
    sessions = List.copyOf(sessions);
    findings = List.copyOf(findings);
    unsaid = Set.copyOf(unsaid);
  }

  /** True if the source can contain a field. */
  public boolean says(ImportedField field) {
    return !unsaid.contains(field);
  }

  /** A reading of a source that can contain all fields. */
  public Reading(SourceFormat format, List<ReadSession> sessions, List<Finding> findings) {
    this(format, sessions, findings, Set.of());
  }
}
