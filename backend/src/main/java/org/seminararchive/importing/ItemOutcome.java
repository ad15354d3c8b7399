package org.seminararchive.importing;

import java.util.List;
import java.util.UUID;
import org.seminararchive.importing.ImportReport.FieldChange;
import org.seminararchive.importing.reading.Finding;

/**
 * The result of one decision.
 *
 * @param session absent if there is none
 * @param done true if it was written
 * @param findings of the writing, in addition to those of the decision
 */
record ItemOutcome(
    boolean rejected,
    UUID session,
    List<FieldChange> changes,
    boolean done,
    List<Finding> findings) {
  static ItemOutcome rejected(List<Finding> findings) {
    return new ItemOutcome(true, null, List.of(), false, findings);
  }
}
