package org.seminararchive.web;

import java.util.List;
import java.util.Map;

/** Typed reads of parsed JSON. */
final class JsonMembers {
  private JsonMembers() {}

  /** An object; {@code null} if it is absent. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Map<String, Object> parent, String member) {
    return (Map<String, Object>) parent.get(member);
  }

  /** An array of objects; empty if it is absent. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> objects(Map<String, Object> parent, String member) {
    return (List<Map<String, Object>>) parent.getOrDefault(member, List.of());
  }

  /** The items of a list of the API. */
  static List<Map<String, Object>> items(Map<String, Object> list) {
    return objects(list, "items");
  }
}
