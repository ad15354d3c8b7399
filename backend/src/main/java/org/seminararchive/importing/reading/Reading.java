package org.seminararchive.importing.reading;

import java.util.List;

/**
 * What was read.
 *
 * @param format of what it was read from
 * @param sessions in the order of the source
 * @param findings about the source as a whole, or about lines of it that belong to no session
 */
public record Reading(SourceFormat format, List<ReadSession> sessions, List<Finding> findings) {
  public Reading {
    sessions = List.copyOf(sessions);
    findings = List.copyOf(findings);
  }
}
