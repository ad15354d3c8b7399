package org.seminararchive.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import org.seminararchive.text.FlatText;

/** Serializes resources as JSON in the requested representation. */
@ApplicationScoped
class JsonRendering {
  private final ObjectMapper json;

  JsonRendering(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Adds members to an object.
   *
   * @param body the serialized object
   */
  byte[] with(Map<String, Object> members, Shape shape, byte[] body) {
    try {
      ObjectNode tree = (ObjectNode) json.readTree(body);
      for (var member : members.entrySet()) {
        tree.set(
            member.getKey(), json.readTree(writer(shape).writeValueAsBytes(member.getValue())));
      }
      return json.writeValueAsBytes(tree);
    } catch (IOException e) {
      throw new IllegalStateException("a representation that JSON cannot hold", e);
    }
  }

  private ObjectWriter writer(Shape shape) {
    return shape
        .language()
        .map(l -> json.writer().withAttribute(FlatText.LANGUAGE, l))
        .orElse(json.writer());
  }

  /**
   * @param list true if the fields refer to the items of a list
   */
  byte[] render(Object value, Shape shape, boolean list) {
    ObjectWriter writer = writer(shape);
    try {
      if (shape.fields().isEmpty()) {
        return writer.writeValueAsBytes(value);
      }
      JsonNode tree = json.readTree(writer.writeValueAsBytes(value));
      SparseFields.keep(list ? tree.get("items") : tree, shape.fields());
      return json.writeValueAsBytes(tree);
    } catch (IOException e) {
      throw new IllegalStateException("a representation that JSON cannot hold", e);
    }
  }
}
