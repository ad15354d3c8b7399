package org.seminararchive.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the changes between two contracts that break clients of the first one. */
final class ContractChanges {
  private final JsonNode released;
  private final JsonNode current;
  private final List<String> breaks = new ArrayList<>();
  private final SchemaChanges schemas;

  private ContractChanges(JsonNode released, JsonNode current) {
    this.released = released;
    this.current = current;
    this.schemas = new SchemaChanges(released, current, breaks);
  }

  static List<String> thatBreakClients(JsonNode released, JsonNode current) {
    var changes = new ContractChanges(released, current);
    released
        .get("paths")
        .properties()
        .forEach(path -> changes.path(path.getKey(), path.getValue()));
    return changes.breaks;
  }

  private void path(String path, JsonNode item) {
    JsonNode there = current.at("/paths").path(path);
    for (var operation : item.properties()) {
      if (operation.getValue().has("operationId")) {
        operation(item, operation.getValue(), there, there.path(operation.getKey()));
      }
    }
  }

  private void operation(JsonNode oldPath, JsonNode old, JsonNode nowPath, JsonNode now) {
    String name = old.get("operationId").asText();
    if (now.isMissingNode()) {
      breaks.add(name + ": is gone");
      return;
    }
    if (!now.get("operationId").asText().equals(name)) {
      breaks.add(name + ": is called " + now.get("operationId").asText());
    }
    parameters(name, parameters(released, oldPath, old), parameters(current, nowPath, now));
    body(name, old.path("requestBody"), now.path("requestBody"));
    for (var answer : old.get("responses").properties()) {
      if (answer.getKey().startsWith("2")) {
        JsonNode given = now.get("responses").path(answer.getKey());
        content(
            name + " " + answer.getKey(),
            SchemaChanges.resolved(released, answer.getValue()),
            SchemaChanges.resolved(current, given),
            SchemaChanges.Direction.ANSWERED);
      } else if (!isDocumented(now.get("responses"), answer.getKey())) {
        breaks.add(name + ": status " + answer.getKey() + " is no longer documented");
      }
    }
  }

  private boolean isDocumented(JsonNode responses, String status) {
    return !FuzzContract.promised(current, responses, status).isMissingNode();
  }

  private void parameters(String name, Map<String, JsonNode> old, Map<String, JsonNode> now) {
    old.forEach(
        (key, parameter) -> {
          if (!now.containsKey(key)) {
            breaks.add(name + ": parameter " + key + " is gone");
          } else {
            schemas.compare(
                name + " " + key,
                parameter.get("schema"),
                now.get(key).get("schema"),
                SchemaChanges.Direction.SENT);
          }
        });
    now.forEach(
        (key, parameter) -> {
          boolean was = old.containsKey(key) && old.get(key).path("required").asBoolean();
          if (parameter.path("required").asBoolean() && !was) {
            breaks.add(name + ": parameter " + key + " is required");
          }
        });
  }

  private void body(String name, JsonNode old, JsonNode now) {
    if (now.path("required").asBoolean() && !old.path("required").asBoolean()) {
      breaks.add(name + ": a body is required");
    }
    content(name, old, now, SchemaChanges.Direction.SENT);
  }

  private void content(String name, JsonNode old, JsonNode now, SchemaChanges.Direction direction) {
    if (now.isMissingNode() && !old.isMissingNode()) {
      breaks.add(name + ": is gone");
      return;
    }
    for (var type : old.path("content").properties()) {
      JsonNode there = now.path("content").path(type.getKey());
      if (there.isMissingNode()) {
        breaks.add(name + ": " + type.getKey() + " is gone");
      } else {
        schemas.compare(name, type.getValue().get("schema"), there.get("schema"), direction);
      }
    }
  }

  private static Map<String, JsonNode> parameters(
      JsonNode contract, JsonNode path, JsonNode operation) {
    var all = new LinkedHashMap<String, JsonNode>();
    for (JsonNode list : List.of(path.path("parameters"), operation.path("parameters"))) {
      for (JsonNode parameter : list) {
        JsonNode whole = SchemaChanges.resolved(contract, parameter);
        all.put(whole.get("name").asText(), whole);
      }
    }
    return all;
  }
}
