package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** The common ancestor of the source's and the archive's version. */
public record Earlier(Kind kind, SessionVersion version) {
  /** The origin of the ancestor. */
  public enum Kind {
    /** The last import of the source. */
    REMEMBERED,
    /** The initial programme of the archive. A field missing in the source is not a deletion. */
    FOUNDED,
    /** None: an organizer entered the session. */
    UNKNOWN
  }

  public static final Earlier NONE =
      new Earlier(
          Kind.UNKNOWN, new SessionVersion(JsonNodeFactory.instance.objectNode(), List.of()));
}
