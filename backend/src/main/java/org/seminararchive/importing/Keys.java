package org.seminararchive.importing;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Names items so that somebody can say which are meant: by number, or by line where it has none.
 */
final class Keys {
  private final Set<String> given = new HashSet<>();

  String of(Map<String, Integer> numbers, int line) {
    if (numbers != null && !numbers.isEmpty()) {
      var first = numbers.entrySet().iterator().next();
      String key = first.getKey() + "-" + first.getValue();
      // What could not be a slug stands in no query.
      if (first.getKey().matches("[a-z][a-z0-9-]{0,31}") && given.add(key)) {
        return key;
      }
    }
    String key = "line-" + line;
    while (!given.add(key)) {
      key += "-again";
    }
    return key;
  }

  /** Of a session that is not in the source. */
  String ofVanished(Map<String, Integer> numbers, UUID id) {
    var first = numbers.entrySet().iterator().next();
    String key = first.getKey() + "-" + first.getValue();
    return given.add(key) ? key : id.toString();
  }
}
