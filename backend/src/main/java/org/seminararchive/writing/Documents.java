package org.seminararchive.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;

/**
 * Turns what an organizer sent for an existing resource into the whole resource as it shall be. A
 * PUT may send back just what a GET gave: members that nobody can change are accepted when they are
 * equal, refused when they are not, and then taken out.
 */
@ApplicationScoped
public class Documents {
  /** In every resource. */
  private static final List<String> READ_ONLY = List.of("revision", "updated");

  /** What writes add to their answers; a client that sends one back means nothing by it. */
  private static final List<String> ANSWERED = List.of("inferred", "suggestions", "dryRun");

  private final ObjectMapper json;

  Documents(ObjectMapper json) {
    this.json = json;
  }

  /** A resource as a GET answers it. */
  public ObjectNode of(Object resource) {
    try {
      // Through text, so that numbers have the types that a parser gives them.
      return (ObjectNode) json.readTree(json.writeValueAsString(resource));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a resource that JSON cannot hold", e);
    }
  }

  /**
   * @param current the resource as it is
   * @param sent the body of a PUT
   * @param readOnly more members that nobody can change
   * @throws ApiProblem naming every such member that differs
   */
  public JsonNode put(ObjectNode current, JsonNode sent, List<String> readOnly) {
    if (!(sent instanceof ObjectNode)) {
      return sent;
    }
    ObjectNode wanted = sent.deepCopy();
    wanted.remove(ANSWERED);
    List<InputError> errors = new ArrayList<>();
    List<String> all = new ArrayList<>(READ_ONLY);
    all.addAll(readOnly);
    for (String name : all) {
      JsonNode value = wanted.remove(name);
      if (value != null && !value.isNull() && !value.equals(current.get(name))) {
        errors.add(InputError.at("/" + name, "read-only", ""));
      }
    }
    if (!errors.isEmpty()) {
      throw ApiProblem.invalidBody(errors);
    }
    return wanted;
  }

  /** The same for the body of a PATCH; see {@link MergePatch}. */
  public JsonNode patch(ObjectNode current, JsonNode sent, List<String> readOnly) {
    return put(current, MergePatch.apply(current, sent), readOnly);
  }

  /** An earlier state, to be written again: whatever nobody can change is left aside. */
  public JsonNode revert(JsonNode state, List<String> readOnly) {
    ObjectNode wanted = state.deepCopy();
    wanted.remove(READ_ONLY);
    wanted.remove(readOnly);
    return wanted;
  }
}
