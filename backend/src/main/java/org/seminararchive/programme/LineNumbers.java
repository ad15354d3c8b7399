package org.seminararchive.programme;

import java.util.HashMap;
import java.util.Map;

/**
 * Line numbers of the nodes of a YAML text by JSON Pointer (RFC 6901), for error messages.
 *
 * @param from base pointer of the nodes in the part
 * @param to base pointer of the same nodes in the text
 */
record LineNumbers(Map<String, Integer> lines, String from, String to) {
  LineNumbers() {
    this(new HashMap<>(), "", "");
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
