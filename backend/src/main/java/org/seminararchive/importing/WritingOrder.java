package org.seminararchive.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seminararchive.importing.comparing.Decision;

/**
 * In which order sessions are written: oldest first, but whoever gives up a number before whoever
 * gets it, so that numbers can be shifted.
 */
final class WritingOrder {
  private final Map<String, Decision> holders = new HashMap<>();
  private final List<Decision> ordered = new ArrayList<>();
  private final Set<Decision> met = Collections.newSetFromMap(new IdentityHashMap<>());

  private WritingOrder() {}

  static List<Decision> of(List<Decision> decisions) {
    var order = new WritingOrder();
    for (Decision decision : decisions) {
      if (!decision.isNew()) {
        numbers(decision.known().archive().session())
            .forEach(number -> order.holders.put(number, decision));
      }
    }
    decisions.stream()
        .sorted(Comparator.comparing(d -> d.session().path("start").asText()))
        .forEach(order::add);
    return order.ordered;
  }

  private void add(Decision decision) {
    // Two that exchange numbers wait for each other; that is told when they are written.
    if (!met.add(decision)) {
      return;
    }
    for (String number : numbers(decision.session())) {
      Decision holder = holders.get(number);
      if (holder != null && holder != decision) {
        add(holder);
      }
    }
    ordered.add(decision);
  }

  private static List<String> numbers(JsonNode session) {
    List<String> numbers = new ArrayList<>();
    session.path("numbers").forEach(number -> numbers.add(number.toString()));
    return numbers;
  }
}
