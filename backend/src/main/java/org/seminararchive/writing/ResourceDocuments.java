package org.seminararchive.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;

/**
 * Builds the complete new state of a resource from the body of a PUT or PATCH. A PUT may send back
 * the body of a GET: read-only members are removed if unchanged and refused otherwise.
 */
@ApplicationScoped
public class ResourceDocuments {
  /** Read-only members of every resource. */
  private static final List<String> READ_ONLY = List.of("revision", "updated");

  /** Members that only responses to writes have; ignored in requests. */
  private static final List<String> ANSWERED = List.of("inferred", "suggestions", "dryRun");

  @Inject ObjectMapper json;

  /** The resource as a GET returns it. */
  public ObjectNode of(Object resource) {
    try {
      // Serialized and parsed, so that number nodes have the same types as in a parsed request.
      return (ObjectNode) json.readTree(json.writeValueAsString(resource));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a resource that JSON cannot hold", e);
    }
  }

  /**
   * @param current current state of the resource
   * @param sent body of the PUT
   * @param readOnly further read-only members
   * @throws ApiProblem naming each changed read-only member
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
    ApiProblem.refuse(errors);
    return wanted;
  }

  /** Same as {@link #put} for the body of a PATCH; see {@link MergePatch}. */
  public JsonNode patch(ObjectNode current, JsonNode sent, List<String> readOnly) {
    return put(current, MergePatch.apply(current, sent), readOnly);
  }

  /** Prepares an earlier state for writing: removes the read-only members. */
  public JsonNode revert(JsonNode state, List<String> readOnly) {
    ObjectNode wanted = state.deepCopy();
    wanted.remove(READ_ONLY);
    wanted.remove(readOnly);
    return wanted;
  }
}
