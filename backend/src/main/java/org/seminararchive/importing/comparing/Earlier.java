package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** What a session was before both sides may have changed it, and how well that is known. */
public record Earlier(Kind kind, SessionVersion version) {
  /** Where it is known from. */
  public enum Kind {
    /** This source said so the last time. */
    REMEMBERED,
    /** The archive was founded with it. What a source leaves out then means nothing. */
    FOUNDED,
    /** It is not known: an organizer entered the session before any source spoke of it. */
    UNKNOWN
  }

  public static final Earlier NONE =
      new Earlier(
          Kind.UNKNOWN, new SessionVersion(JsonNodeFactory.instance.objectNode(), List.of()));
}
