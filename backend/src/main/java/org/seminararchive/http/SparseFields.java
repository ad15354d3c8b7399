package org.seminararchive.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Removes all members from a JSON tree except the requested fields. */
final class SparseFields {
  private SparseFields() {}

  /**
   * @param node an object, or an array of objects
   * @param fields dotted paths; a flattened text keeps its language member
   */
  static void keep(JsonNode node, Set<String> fields) {
    if (node.isArray()) {
      node.forEach(item -> keep(item, fields));
    } else if (node instanceof ObjectNode object) {
      var names = new HashSet<String>();
      for (String field : fields) {
        String name = first(field);
        names.add(name);
        if (object.path(name).isTextual()) {
          names.add(name + "Language");
        }
      }
      object.retain(names);
      object
          .properties()
          .forEach(
              member -> {
                Set<String> inner = within(member.getKey(), fields);
                if (!inner.isEmpty() && !fields.contains(member.getKey())) {
                  keep(member.getValue(), inner);
                }
              });
    }
  }

  private static String first(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  private static Set<String> within(String name, Set<String> fields) {
    String prefix = name + ".";
    return fields.stream()
        .filter(f -> f.startsWith(prefix))
        .map(f -> f.substring(prefix.length()))
        .collect(Collectors.toSet());
  }
}
