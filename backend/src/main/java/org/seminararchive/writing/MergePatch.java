package org.seminararchive.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * JSON Merge Patch (RFC 7396): absent members are kept, {@code null} removes, arrays are replaced.
 * A localized text whose last language is removed is removed itself.
 */
public final class MergePatch {
  public static final String TYPE = "application/merge-patch+json";

  private MergePatch() {}

  public static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode)) {
      return patch;
    }
    ObjectNode result =
        target instanceof ObjectNode old ? old.deepCopy() : JsonNodeFactory.instance.objectNode();
    for (var member : patch.properties()) {
      String name = member.getKey();
      if (member.getValue().isNull()) {
        result.remove(name);
        continue;
      }
      JsonNode merged = apply(result.get(name), member.getValue());
      boolean emptied = merged.isObject() && merged.isEmpty() && !member.getValue().isEmpty();
      if (emptied) {
        result.remove(name);
      } else {
        result.set(name, merged);
      }
    }
    return result;
  }
}
