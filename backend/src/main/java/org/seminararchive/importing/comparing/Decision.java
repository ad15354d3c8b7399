package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.seminararchive.importing.ImportReport.Conflict;
import org.seminararchive.importing.ImportReport.FieldChange;
import org.seminararchive.importing.reading.Finding;

/**
 * What is to be done with one session of the source. Nothing of it has been done yet.
 *
 * @param said what the source says of it
 * @param known the session it is; absent if it is new
 * @param session as it shall be, whole
 * @param talks those that are new or shall be different
 * @param renames of people who stand in it
 * @param remember what is to be compared with the next time
 * @param suspicious whether somebody should look at what became of it
 * @param unclear whether it must not be written unless somebody says so
 */
public record Decision(
    Said said,
    KnownSession known,
    ObjectNode session,
    List<TalkDecision> talks,
    List<FieldChange> changes,
    List<Conflict> conflicts,
    List<Finding> findings,
    List<Rename> renames,
    SessionVersion remember,
    boolean suspicious,
    boolean unclear) {

  /**
   * A talk that is to be written.
   *
   * @param id absent if it is new
   * @param talk as it shall be, whole; a speaker without id is new
   * @param index of what is remembered of it, among the talks of {@link #remember}
   */
  public record TalkDecision(UUID id, ObjectNode talk, int index) {}

  /** Whether the archive has no such session. */
  public boolean isNew() {
    return known == null || known.archive() == null;
  }

  public boolean changesSomething() {
    return isNew() || !changes.isEmpty() || !renames.isEmpty();
  }
}
