package org.seminararchive.talk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;

/**
 * The parts of a whole talk that are other resources' own: of its session only the id says
 * something about the talk, of a speaker who has an id only role and affiliation.
 */
final class TalkDocuments {
  private TalkDocuments() {}

  /**
   * Takes out of a sent talk what belongs to its session. Of the session it is in already, it must
   * be equal: that is changed at its own address.
   *
   * @throws ApiProblem naming every member that differs
   */
  static void checkSession(JsonNode current, JsonNode whole) {
    if (!(whole.get("session") instanceof ObjectNode session) || !session.hasNonNull("id")) {
      return;
    }
    JsonNode own = current.get("session");
    boolean moves = !session.get("id").equals(own.get("id"));
    List<InputError> errors = new ArrayList<>();
    for (var member : session.properties()) {
      JsonNode is = own.get(member.getKey());
      boolean said = !member.getValue().isNull();
      if (said && !moves && !member.getValue().equals(is)) {
        errors.add(
            InputError.at("/session/" + member.getKey(), "of-session", own.get("id").asText()));
      }
    }
    if (!errors.isEmpty()) {
      throw ApiProblem.invalidBody(errors);
    }
    session.retain("id");
  }

  /** Takes the same out of a state that was, whatever it says now. */
  static void forget(JsonNode state) {
    if (state.get("session") instanceof ObjectNode session) {
      session.retain("id");
    }
    for (JsonNode speaker : state.path("speakers")) {
      ((ObjectNode) speaker).remove("name");
    }
  }
}
