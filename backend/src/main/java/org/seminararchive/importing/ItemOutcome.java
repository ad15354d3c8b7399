package org.seminararchive.importing;

import java.util.List;
import java.util.UUID;
import org.seminararchive.importing.ImportReport.FieldChange;
import org.seminararchive.importing.reading.Finding;

/**
 * The result of one decision of an import.
 *
 * @param rejected whether nothing of it can be written
 * @param session absent if there is none
 * @param changes everything that was written, or would be
 * @param done whether it was written
 * @param findings found while writing, in addition to those of the decision
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
