package org.seminararchive.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives each item of a report a unique key: by its number, or by its line if it has none. */
final class Keys {
  private final Set<String> given = new HashSet<>();

  private final Map<Integer, Integer> onLine = new HashMap<>();

  String of(Map<String, Integer> numbers, int line) {
    if (numbers != null && !numbers.isEmpty()) {
      var first = numbers.entrySet().iterator().next();
      String key = first.getKey() + "-" + first.getValue();
      // An invalid slug cannot be part of a query parameter.
      if (ImportQuery.SLUG.matches(first.getKey()) && given.add(key)) {
        return key;
      }
    }
    int same = onLine.merge(line, 1, Integer::sum);
    String key = same == 1 ? "line-" + line : "line-" + line + "-again-" + same;
    given.add(key);
    return key;
  }

  String ofVanished(Map<String, Integer> numbers, UUID id) {
    var first = numbers.entrySet().iterator().next();
    String key = first.getKey() + "-" + first.getValue();
    return given.add(key) ? key : id.toString();
  }
}
