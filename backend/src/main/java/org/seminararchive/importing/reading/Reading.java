package org.seminararchive.importing.reading;

import java.util.List;
import java.util.Set;

/**
 * What was read.
 *
 * @param format of what it was read from
 * @param sessions in the order of the source
 * @param findings about the source as a whole, or about lines of it that belong to no session
 * @param unsaid what this source has no place for, as {@code talk/references} in a table without
 *     such a column: that it is absent there means nothing
 */
public record Reading(
    SourceFormat format, List<ReadSession> sessions, List<Finding> findings, Set<String> unsaid) {
  public Reading {
    sessions = List.copyOf(sessions);
    findings = List.copyOf(findings);
    unsaid = Set.copyOf(unsaid);
  }

  /** Of a source that has a place for everything. */
  public Reading(SourceFormat format, List<ReadSession> sessions, List<Finding> findings) {
    this(format, sessions, findings, Set.of());
  }
}
