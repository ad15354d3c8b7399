package org.seminararchive.talk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;

/**
 * Separates a talk document from embedded documents of other resources: of its session only the id
 * belongs to the talk, of an existing speaker only role and affiliation.
 */
final class TalkDocuments {
  private TalkDocuments() {}

  /**
   * Removes the embedded session from a talk document. If it is the talk's current session, it must
   * be unchanged, because sessions have their own resource.
   *
   * @throws ApiProblem naming each changed member
   */
  static void checkSession(JsonNode current, JsonNode whole) {
    if (!(whole.get("session") instanceof ObjectNode session) || !session.hasNonNull("id")) {
      return;
    }
    JsonNode own = current.get("session");
    boolean moves = !session.get("id").asText().equalsIgnoreCase(own.get("id").asText());
    List<InputError> errors = new ArrayList<>();
    for (var member : session.properties()) {
      JsonNode is = own.get(member.getKey());
      boolean said = !member.getValue().isNull();
      if (said && !moves && !member.getKey().equals("id") && !member.getValue().equals(is)) {
        errors.add(
            InputError.at("/session/" + member.getKey(), "of-session", own.get("id").asText()));
      }
    }
    ApiProblem.refuse(errors);
    session.retain("id");
  }

  /** Fills in what the URL says about a talk of a new session. */
  static ObjectNode complete(ObjectNode sent, String series, int number, int position) {
    ObjectNode whole = sent.deepCopy();
    if (!whole.hasNonNull("position")) {
      whole.put("position", position);
    }
    if (whole.get("session") instanceof ObjectNode session && !session.hasNonNull("numbers")) {
      ArrayNode numbers = session.putArray("numbers");
      numbers.addObject().put("series", series).put("number", number);
    }
    return whole;
  }

  /** Removes the same members from an earlier state, without checking them. */
  static void removeSession(JsonNode state) {
    if (state.get("session") instanceof ObjectNode session) {
      session.retain("id");
    }
    for (JsonNode speaker : state.path("speakers")) {
      ((ObjectNode) speaker).remove("name");
    }
  }
}
