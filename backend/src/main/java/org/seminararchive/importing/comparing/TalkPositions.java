package org.seminararchive.importing.comparing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seminararchive.importing.comparing.TalkMatching.Matches;
import org.seminararchive.importing.comparing.TalkMatching.Triple;

/** Assigns a unique position to each talk; talks move only if they must. */
final class TalkPositions {
  /**
   * @param verdict on the position of the source
   * @param place position from 1
   */
  record TalkPosition(ThreeWay verdict, int place) {}

  private final Map<Triple, TalkPosition> places = new IdentityHashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  private TalkPositions() {}

  static Map<Triple, TalkPosition> of(Matches matches, Earlier.Kind kind) {
    var places = new TalkPositions();
    matches.others().forEach(t -> places.taken.add(t.position()));
    matches.vanished().forEach(t -> places.taken.add(t.position()));
    for (Triple triple : matches.triples()) {
      ThreeWay verdict = verdict(triple, kind);
      if (triple.archive() != null && verdict != ThreeWay.WRITE) {
        places.taken.add(triple.archive().position());
        places.places.put(triple, new TalkPosition(verdict, triple.archive().position()));
      }
    }
    places.put(matches.triples(), true);
    places.put(matches.triples(), false);
    return places.places;
  }

  private static ThreeWay verdict(Triple triple, Earlier.Kind kind) {
    if (triple.archive() == null) {
      return ThreeWay.WRITE;
    }
    if (triple.last() == null) {
      // The position that an organizer chose is kept.
      return ThreeWay.KEEP;
    }
    int said = triple.said().position();
    int here = triple.archive().position();
    int last = triple.last().position();
    return ThreeWay.of(
        kind, true, true, () -> said == last, () -> said == here, () -> here == last);
  }

  private void put(List<Triple> triples, boolean moved) {
    triples.stream()
        .filter(t -> !places.containsKey(t) && (t.archive() != null) == moved)
        .filter(t -> t.archive() != null || t.last() == null)
        .sorted(Comparator.comparingInt(t -> t.said().position()))
        .forEach(
            triple -> {
              int wanted = triple.said().position();
              boolean back = moved && !taken.contains(triple.archive().position());
              int place = taken.contains(wanted) && back ? triple.archive().position() : wanted;
              while (!taken.add(place)) {
                place++;
              }
              places.put(triple, new TalkPosition(ThreeWay.WRITE, place));
            });
  }
}
