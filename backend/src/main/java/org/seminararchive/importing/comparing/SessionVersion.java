package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/**
 * One of the three versions of a session. Members have the names of the API, so that changes are
 * reported, validated and written as they are.
 *
 * @param session its own members, without id
 */
public record SessionVersion(ObjectNode session, List<TalkVersion> talks) {
  /**
   * A talk of the session.
   *
   * @param id in the archive; in a source only of a programme file
   * @param talk its members, without id and session
   */
  public record TalkVersion(UUID id, ObjectNode talk) {
    int position() {
      return talk.path("position").asInt();
    }

    /** The title, or the position while there is none. */
    String name() {
      return talk.path("title").valueStream().findFirst().orElse(talk.path("position")).asText();
    }
  }

  public SessionVersion {
    talks = List.copyOf(talks);
  }
}
