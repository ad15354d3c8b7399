package org.seminararchive.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.seminararchive.text.FlatText;

/** Serializes resources as JSON in the requested representation. */
@ApplicationScoped
class JsonRendering {
  @Inject ObjectMapper json;

  /** A resource with expansions. */
  <R extends Record> byte[] render(R resource, Shape shape, List<Expansion<R>> expanded) {
    byte[] alone = render(resource, shape, false);
    return expanded.isEmpty() ? alone : with(Expansions.members(expanded, resource), shape, alone);
  }

  private byte[] with(Map<String, Object> members, Shape shape, byte[] body) {
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

  /** A page of items that are JSON already. */
  byte[] render(Page<RenderedJson> page) {
    List<RenderedJson> items = page.items();
    byte[] others = render(page.withoutItems(), Shape.WHOLE, true);
    var out = new ByteArrayOutputStream();
    out.write(others, 0, Page.ITEMS.length());
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(items.get(i).bytes());
    }
    out.write(others, Page.ITEMS.length(), others.length - Page.ITEMS.length());
    return out.toByteArray();
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
