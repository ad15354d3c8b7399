package org.seminararchive.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Presence of the members of a JSON object, and the errors of a request by JSON Pointer. */
abstract class NamedMembers {
  final JsonNode object;
  final List<InputError> errors;

  private final String pointer;
  private final TreeSet<String> known = new TreeSet<>();

  NamedMembers(JsonNode object, String pointer, List<InputError> errors) {
    this.object = object;
    this.pointer = pointer;
    this.errors = errors;
  }

  /** True if the member exists, even as {@code null}. */
  public boolean names(String name) {
    known.add(name);
    return object.has(name);
  }

  /** True if the member exists and is not {@code null}. */
  public boolean has(String name) {
    known.add(name);
    return object.hasNonNull(name);
  }

  public void refuse(String name, String code, String value) {
    errors.add(InputError.at(at(name), code, value));
  }

  /** Reports an error of an array item, from 0. */
  public void refuseItem(String name, int index, String code, String value) {
    errors.add(InputError.at(at(name) + "/" + index, code, value));
  }

  /** Reports an error if the member is missing. */
  public <T> T needed(String name, T value) {
    if (value == null && !has(name)) {
      refuse(name, "needed", "");
    }
    return value;
  }

  /** The raw member, or {@code null}. */
  public JsonNode raw(String name) {
    return has(name) ? object.get(name) : null;
  }

  /** JSON Pointer of a member in the body. */
  public String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  final String string(String name) {
    if (!has(name)) {
      return null;
    }
    if (!object.get(name).isTextual()) {
      refuse(name, "not-a-text", "");
      return null;
    }
    return object.get(name).textValue();
  }

  /** Reports all members that were not read as unknown. */
  final void refuseTheRest() {
    List<String> allowed = List.copyOf(known);
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = member.getKey();
      if (!known.contains(name)) {
        errors.add(InputError.at(at(PlainText.excerpt(name)), "unknown-member", name, allowed));
      }
    }
  }
}
