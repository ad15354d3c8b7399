package org.seminararchive.programme;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Where in a YAML text each node stands, by JSON Pointer (RFC 6901), so that errors can name lines.
 */
final class LineNumbers {
  private final Map<String, Integer> lines = new HashMap<>();

  LineNumbers(String text) {
    Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    if (root != null) {
      note(root, "", root.getStartMark().getLine());
    }
  }

  /** The line (from 1) of a node, or of the nearest one around it that exists. */
  int of(String pointer) {
    String at = pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 0) + 1;
  }

  private void note(Node node, String pointer, int line) {
    lines.put(pointer, line);
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode key) {
          String name = key.getValue().replace("~", "~0").replace("/", "~1");
          note(entry.getValueNode(), pointer + "/" + name, key.getStartMark().getLine());
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        Node item = sequence.getValue().get(i);
        note(item, pointer + "/" + i, item.getStartMark().getLine());
      }
    }
  }
}
