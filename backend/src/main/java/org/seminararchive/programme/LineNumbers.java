package org.seminararchive.programme;

import java.util.HashMap;
import java.util.Map;

/** Line numbers of the nodes of a YAML text by JSON Pointer (RFC 6901), for error messages. */
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

  /** Same lines for a part with another base pointer. */
  LineNumbers moved(String from, String to) {
    return new LineNumbers(lines, from, to);
  }

  /** Records the line (from 1) where a node begins, unless it is known. */
  void note(String pointer, int line) {
    lines.putIfAbsent(pointer, line);
  }

  /** Line (from 1) of a node, or of its nearest known ancestor. */
  int of(String pointer) {
    String at = pointer.startsWith(from) ? to + pointer.substring(from.length()) : pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }
}
