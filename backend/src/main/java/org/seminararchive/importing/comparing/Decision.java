package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.seminararchive.importing.ImportReport.Conflict;
import org.seminararchive.importing.ImportReport.FieldChange;
import org.seminararchive.importing.comparing.Renames.Rename;
import org.seminararchive.importing.reading.Finding;

/**
 * What to do with one session of the source.
 *
 * @param known the matched session; absent if it is new
 * @param session the whole session to write
 * @param talks that are new or change
 * @param renames of people in it
 * @param remember the version for the comparison at the next import
 * @param suspicious true if organizers should check it
 * @param unclear true if it is written only after an organizer accepts it
 */
public record Decision(
    SourceSession said,
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
   * A talk to write.
   *
   * @param id absent if it is new
   * @param talk the whole talk; a speaker without id is new
   * @param index in the talks of {@link #remember}
   */
  public record TalkDecision(UUID id, ObjectNode talk, int index) {}

  static Decision rejected(SourceSession said, KnownSession known) {
    ObjectNode session = said.version().session();
    List<Finding> none = List.of();
    return new Decision(
        said, known, session, List.of(), List.of(), List.of(), none, List.of(), null, false, false);
  }

  /** True if the archive has no such session. */
  public boolean isNew() {
    return known == null || known.archive() == null;
  }
}
