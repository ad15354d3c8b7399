package org.seminararchive.programme;

import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Where in a YAML text each node stands, by JSON Pointer (RFC 6901), so that errors can name lines.
 * A programme is a tree: a node in two places (an alias) is refused, which also keeps a small text
 * from becoming a huge one.
 */
final class LineNumbers {
  /** Of a text that has no nodes. */
  static final LineNumbers NONE = new LineNumbers("");

  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A part of the text is used in two places. */
  static final class SharedNode extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;

    private SharedNode(int line) {
      super("an alias", null, false, false);
      this.line = line + 1;
    }

    /** Where it is used again, from 1. */
    int line() {
      return line;
    }
  }

  /**
   * @throws SharedNode if there is an alias
   */
  LineNumbers(String text) {
    Node root = new Yaml(ProgrammeYaml.limits()).compose(new StringReader(text));
    if (root != null) {
      note(root, "", root.getStartMark().getLine());
    }
    seen.clear();
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
    if (!seen.add(node)) {
      throw new SharedNode(line);
    }
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
