package org.seminararchive.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Formats the server's contract for people: keys in the order of a request, long texts folded,
 * short values on one line.
 */
final class ReadableContract {
  private static final int WIDTH = 120;

  /** Keys in reading order; all others follow in their original order. */
  private static final List<String> ORDER =
      List.of(
          "openapi",
          "info",
          "title",
          "summary",
          "operationId",
          "name",
          "in",
          "type",
          "format",
          "required",
          "description",
          "tags",
          "security",
          "servers",
          "parameters",
          "requestBody",
          "responses",
          "headers",
          "content",
          "schema",
          "paths",
          "webhooks",
          "get",
          "post",
          "put",
          "patch",
          "delete");

  /** Keys of objects that map names to values in a significant order. */
  private static final Set<String> NAMES =
      Set.of(
          "schemas",
          "properties",
          "responses",
          "parameters",
          "headers",
          "examples",
          "content",
          "paths",
          "mapping");

  /** Keys of arbitrary values, which are not part of the OpenAPI schema. */
  private static final Set<String> VALUES = Set.of("example", "value", "default", "enum");

  private ReadableContract() {}

  static String of(JsonNode contract) {
    var options = new DumperOptions();
    options.setWidth(WIDTH);
    options.setSplitLines(true);
    var text = new StringWriter();
    new Yaml(options).serialize(block(contract, "", 0), text);
    return text.toString();
  }

  private static Node node(JsonNode value, String key, int indent) {
    boolean isShort = indent + key.length() + 2 + length(value) <= WIDTH;
    return isShort && indent > 2 && value.isContainerNode()
        ? flow(value, key)
        : block(value, key, indent);
  }

  /** Approximate maximum length of a line in characters. */
  private static int length(JsonNode value) {
    int length = value.isContainerNode() ? 2 * value.size() : value.asText().length();
    if (value.isTextual() && !value.asText().matches("[A-Za-z][A-Za-z0-9 ./()-]*")) {
      length += 2;
    }
    for (JsonNode part : value) {
      length += length(part);
    }
    for (var names = value.fieldNames(); names.hasNext(); ) {
      length += names.next().length() + 2;
    }
    return length;
  }

  private static Node block(JsonNode value, String key, int indent) {
    return switch (value.getNodeType()) {
      case OBJECT -> {
        var members = new ArrayList<NodeTuple>();
        for (Map.Entry<String, JsonNode> member : ordered(value, key)) {
          String inner = VALUES.contains(key) ? key : member.getKey();
          members.add(
              new NodeTuple(
                  scalar(member.getKey(), ScalarStyle.PLAIN),
                  node(member.getValue(), inner, indent + 2)));
        }
        yield new MappingNode(Tag.MAP, members, FlowStyle.BLOCK);
      }
      case ARRAY -> {
        var items = new ArrayList<Node>();
        value.forEach(item -> items.add(node(item, key, indent + 2)));
        yield new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
      }
      default -> leaf(value, indent);
    };
  }

  private static Node flow(JsonNode value, String key) {
    if (value.isObject()) {
      var members = new ArrayList<NodeTuple>();
      ordered(value, key)
          .forEach(
              member ->
                  members.add(
                      new NodeTuple(
                          scalar(member.getKey(), ScalarStyle.PLAIN),
                          flow(member.getValue(), member.getKey()))));
      return new MappingNode(Tag.MAP, members, FlowStyle.FLOW);
    }
    if (value.isArray()) {
      var items = new ArrayList<Node>();
      value.forEach(item -> items.add(flow(item, key)));
      return new SequenceNode(Tag.SEQ, items, FlowStyle.FLOW);
    }
    return leaf(value, -WIDTH);
  }

  private static Node leaf(JsonNode value, int indent) {
    if (value.isTextual()) {
      String text = value.textValue();
      return scalar(text, style(text, indent));
    }
    Tag tag =
        value.isNull()
            ? Tag.NULL
            : value.isBoolean() ? Tag.BOOL : value.isIntegralNumber() ? Tag.INT : Tag.FLOAT;
    return new ScalarNode(tag, value.asText(), null, null, ScalarStyle.PLAIN);
  }

  private static ScalarStyle style(String text, int indent) {
    if (text.contains("\r") || text.contains("\uFEFF")) {
      return ScalarStyle.DOUBLE_QUOTED;
    }
    if (text.contains("\n")) {
      return ScalarStyle.LITERAL;
    }
    return indent + text.length() > WIDTH - 16 ? ScalarStyle.FOLDED : ScalarStyle.PLAIN;
  }

  private static ScalarNode scalar(String text, ScalarStyle style) {
    return new ScalarNode(Tag.STR, text, null, null, style);
  }

  private static List<Map.Entry<String, JsonNode>> ordered(JsonNode object, String key) {
    var members = new ArrayList<>(object.properties());
    if (key.equals("responses")) {
      members.sort(Map.Entry.comparingByKey());
    } else if (!NAMES.contains(key) && !VALUES.contains(key)) {
      members.sort(Comparator.comparingInt(member -> rank(member.getKey())));
    }
    return members;
  }

  private static int rank(String key) {
    int rank = ORDER.indexOf(key);
    return rank < 0 ? ORDER.size() : rank;
  }
}
