package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/**
 * A session with its talks as one of three knows it: the source now, the source the last time, or
 * the archive. Members are named as the API names them, so that a change can be shown, checked and
 * written without another translation; what is absent was not said.
 *
 * @param session its own members, without id
 */
public record SessionVersion(ObjectNode session, List<TalkVersion> talks) {
  /**
   * One of its talks.
   *
   * @param id in the archive; absent in what a source says, unless it is a programme file
   * @param talk its members, without id and session
   */
  public record TalkVersion(UUID id, ObjectNode talk) {
    int position() {
      return talk.path("position").asInt();
    }
  }

  public SessionVersion {
    talks = List.copyOf(talks);
  }
}
