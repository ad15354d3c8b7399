package org.seminararchive.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seminararchive.importing.comparing.Decision;
import org.seminararchive.session.SessionClaims;

/**
 * The order of writing: oldest first, but a session that gives up a number before the one that gets
 * it, so that numbers can be shifted.
 */
final class WritingOrder {
  private final Map<Map.Entry<String, Integer>, Decision> holders = new HashMap<>();
  private final List<Decision> ordered = new ArrayList<>();
  private final Set<Decision> met = Collections.newSetFromMap(new IdentityHashMap<>());

  private WritingOrder() {}

  static List<Decision> of(List<Decision> decisions) {
    var order = new WritingOrder();
    for (Decision decision : decisions) {
      if (!decision.isNew()) {
        SessionClaims.numbers(decision.known().archive().session())
            .entrySet()
            .forEach(number -> order.holders.put(number, decision));
      }
    }
    decisions.stream()
        .sorted(Comparator.comparing(d -> d.session().path("start").asText()))
        .forEach(order::add);
    return order.ordered;
  }

  private void add(Decision decision) {
    // Two sessions that exchange numbers depend on each other; writing them reports it.
    if (!met.add(decision)) {
      return;
    }
    for (var number : SessionClaims.numbers(decision.session()).entrySet()) {
      Decision holder = holders.get(number);
      if (holder != null && holder != decision) {
        add(holder);
      }
    }
    ordered.add(decision);
  }
}
