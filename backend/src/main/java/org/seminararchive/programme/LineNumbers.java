package org.seminararchive.programme;

import java.util.HashMap;
import java.util.Map;

/**
 * Where in a YAML text each node stands, by JSON Pointer (RFC 6901), so that errors can name lines.
 */
final class LineNumbers {
  private final Map<String, Integer> lines;
  private final String from;
  private final String to;

  LineNumbers() {
    this(new HashMap<>(), "", "");
  }

  private LineNumbers(Map<String, Integer> lines, String from, String to) {
    this.lines = lines;
    this.from = from;
    this.to = to;
  }

  /** The same lines for a part that is looked at under another pointer than it has in the text. */
  LineNumbers moved(String from, String to) {
    return new LineNumbers(lines, from, to);
  }

  /** Keeps the line (from 1) where something begins: the first one that is told. */
  void note(String pointer, int line) {
    lines.putIfAbsent(pointer, line);
  }

  /** The line (from 1) of a node, or of the nearest one around it that exists. */
  int of(String pointer) {
    String at = pointer.startsWith(from) ? to + pointer.substring(from.length()) : pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }
}
