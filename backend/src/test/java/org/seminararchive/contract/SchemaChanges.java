package org.seminararchive.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes of a schema that break clients. Requests must not become more restricted; responses may
 * only get additional members.
 */
final class SchemaChanges {
  /** Author of a body. */
  enum Direction {
    /** The client. */
    SENT,
    /** The server. */
    ANSWERED
  }

  private static final List<String> UPPER_BOUNDS =
      List.of("maxLength", "maxItems", "maximum", "maxProperties");
  private static final List<String> LOWER_BOUNDS =
      List.of("minLength", "minItems", "minimum", "minProperties");

  private final JsonNode released;
  private final JsonNode current;
  private final List<String> breaks;
  private final Set<String> compared = new HashSet<>();

  SchemaChanges(JsonNode released, JsonNode current, List<String> breaks) {
    this.released = released;
    this.current = current;
    this.breaks = breaks;
  }

  static JsonNode resolved(JsonNode contract, JsonNode node) {
    return node.has("$ref") ? contract.at(node.get("$ref").asText().substring(1)) : node;
  }

  void compare(String at, JsonNode oldSchema, JsonNode nowSchema, Direction direction) {
    String pair = oldSchema.path("$ref").asText() + nowSchema.path("$ref").asText() + direction;
    if (oldSchema.has("$ref") && !compared.add(pair)) {
      return;
    }
    JsonNode old = resolved(released, oldSchema);
    JsonNode now = resolved(current, nowSchema);
    words(at, "type", words(old.path("type")), words(now.path("type")), direction);
    words(at, "value", words(old.path("enum")), words(now.path("enum")), direction);
    if (!old.path("format").equals(now.path("format"))) {
      breaks.add(at + ": format is " + now.path("format").asText("none"));
    }
    members(at, old, now, direction);
    if (direction == Direction.SENT) {
      bounds(at, old, now);
    }
    for (String part : List.of("items", "additionalProperties")) {
      if (old.path(part).isObject() && now.path(part).isObject()) {
        compare(at + "[]", old.get(part), now.get(part), direction);
      }
    }
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      choices(at, old.path(choice), now.path(choice), direction);
    }
  }

  private void words(
      String at, String what, Set<String> old, Set<String> now, Direction direction) {
    boolean isSent = direction == Direction.SENT;
    // An absent keyword permits any value.
    if (isSent ? now.isEmpty() : old.isEmpty()) {
      return;
    }
    Set<String> wrong = new LinkedHashSet<>(isSent ? old : now);
    wrong.removeAll(isSent ? now : old);
    if (isSent && old.isEmpty()) {
      breaks.add(at + ": only some of the " + what + "s are taken");
    }
    wrong.forEach(
        word ->
            breaks.add(
                at + ": " + what + " " + word + (isSent ? " is no longer taken" : " is new")));
  }

  private void members(String at, JsonNode old, JsonNode now, Direction direction) {
    for (var member : old.path("properties").properties()) {
      JsonNode there = now.path("properties").path(member.getKey());
      String inner = at + "/" + member.getKey();
      if (there.isMissingNode()) {
        breaks.add(inner + ": is gone");
      } else {
        compare(inner, member.getValue(), there, direction);
      }
    }
    Set<String> needed = words(now.path("required"));
    Set<String> were = words(old.path("required"));
    Set<String> changed = new LinkedHashSet<>(direction == Direction.SENT ? needed : were);
    changed.removeAll(direction == Direction.SENT ? were : needed);
    String said = direction == Direction.SENT ? ": is required" : ": may be absent";
    changed.forEach(name -> breaks.add(at + "/" + name + said));
  }

  private void bounds(String at, JsonNode old, JsonNode now) {
    for (String bound : UPPER_BOUNDS) {
      if (now.has(bound) && now.get(bound).asLong() < old.path(bound).asLong(Long.MAX_VALUE)) {
        breaks.add(at + ": " + bound + " is " + now.get(bound));
      }
    }
    for (String bound : LOWER_BOUNDS) {
      if (now.has(bound) && now.get(bound).asLong() > old.path(bound).asLong(Long.MIN_VALUE)) {
        breaks.add(at + ": " + bound + " is " + now.get(bound));
      }
    }
  }

  private void choices(String at, JsonNode old, JsonNode now, Direction direction) {
    boolean isWider = now.size() > old.size();
    boolean isNarrower = now.size() < old.size();
    if (direction == Direction.SENT ? isNarrower : isWider) {
      breaks.add(at + ": has " + now.size() + " alternatives");
    }
    for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
      compare(at, old.get(i), now.get(i), direction);
    }
  }

  private static Set<String> words(JsonNode node) {
    var words = new ArrayList<String>();
    if (node.isArray()) {
      node.forEach(word -> words.add(word.asText()));
    } else if (!node.isMissingNode()) {
      words.add(node.asText());
    }
    return new LinkedHashSet<>(words);
  }
}
