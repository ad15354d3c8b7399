package org.seminararchive.importing.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Matches the sessions of a source with those of the archive, by number unless day and content
 * contradict: when numbers are shifted, sessions keep their identity.
 */
final class SessionMatching {
  enum Recognition {
    NUMBER,
    /** Another number, same day and content. */
    RENUMBERED,
    /** Another number, same day or content. */
    PERHAPS_RENUMBERED,
    /** Same number, another day and content. */
    REPLACED
  }

  /**
   * @param isSure true if number and day or content are the same
   */
  record Match(KnownSession known, Recognition basis, boolean isSure) {}

  private record Pair(int said, KnownSession known, int rank, long strength) {}

  private final List<Traits> said;
  private final Map<UUID, List<Traits>> traits = new HashMap<>();
  private final Map<Integer, Match> matches = new LinkedHashMap<>();
  private final Set<UUID> taken = new HashSet<>();

  private SessionMatching(List<SourceSession> said, List<KnownSession> known) {
    this.said = said.stream().map(s -> Traits.of(s.version())).toList();
    for (KnownSession session : known) {
      List<Traits> all = new ArrayList<>();
      if (session.archive() != null) {
        all.add(Traits.of(session.archive()));
      }
      all.add(Traits.of(session.earlier().version()));
      traits.put(session.id(), all);
    }
  }

  /** The matches by index in the source; other sessions are new. */
  static Map<Integer, Match> of(List<SourceSession> said, List<KnownSession> known) {
    var matching = new SessionMatching(said, known);
    List<Pair> pairs = new ArrayList<>();
    Map<String, List<KnownSession>> byTrait = matching.index(known);
    Map<UUID, KnownSession> byId = new HashMap<>();
    known.forEach(k -> byId.put(k.id(), k));
    for (int i = 0; i < said.size(); i++) {
      Map<UUID, KnownSession> near = new LinkedHashMap<>();
      for (String key : keys(matching.said.get(i))) {
        byTrait.getOrDefault(key, List.of()).forEach(k -> near.put(k.id(), k));
      }
      UUID id = said.get(i).id();
      if (id != null && byId.containsKey(id)) {
        near.put(id, byId.get(id));
      }
      for (KnownSession session : near.values()) {
        matching.pair(i, id, said.get(i), session, pairs);
      }
    }
    pairs.sort(
        Comparator.comparingInt(Pair::rank)
            .thenComparing(Pair::strength, Comparator.reverseOrder()));
    pairs.forEach(matching::take);
    matching.guess(said, known);
    return matching.matches;
  }

  private static List<String> keys(Traits traits) {
    List<String> keys = new ArrayList<>(traits.numbers());
    if (!traits.start().isNull()) {
      keys.add("start " + traits.start().asText());
    }
    return keys;
  }

  private Map<String, List<KnownSession>> index(List<KnownSession> known) {
    Map<String, List<KnownSession>> index = new HashMap<>();
    for (KnownSession session : known) {
      for (Traits one : traits.get(session.id())) {
        keys(one).forEach(k -> index.computeIfAbsent(k, x -> new ArrayList<>()).add(session));
      }
    }
    return index;
  }

  private void pair(int i, UUID id, SourceSession one, KnownSession session, List<Pair> pairs) {
    Traits mine = said.get(i);
    long numbers = 0;
    boolean starts = false;
    boolean about = false;
    for (Traits other : traits.get(session.id())) {
      numbers = Math.max(numbers, mine.sharedNumbers(other));
      starts |= mine.startsLike(other);
      about |= mine.isAbout(other);
    }
    // Of two sessions with this number, the existing one.
    long strength = 2 * numbers + (session.archive() == null ? 0 : 1);
    if (one.rejected()) {
      // It is not written, but has not vanished.
      if (numbers > 0) {
        pairs.add(new Pair(i, session, 4, strength));
      }
    } else if (session.id().equals(id)) {
      pairs.add(new Pair(i, session, 0, strength));
    } else if (numbers > 0) {
      pairs.add(new Pair(i, session, starts || about ? 1 : 3, strength));
    } else if (starts && about && session.isRemembered()) {
      pairs.add(new Pair(i, session, 2, strength));
    }
  }

  private void take(Pair pair) {
    if (matches.containsKey(pair.said()) || !taken.add(pair.known().id())) {
      return;
    }
    Recognition basis =
        switch (pair.rank()) {
          case 2 -> Recognition.RENUMBERED;
          case 3 -> isAboutElse(pair) ? Recognition.REPLACED : Recognition.NUMBER;
          default -> Recognition.NUMBER;
        };
    matches.put(pair.said(), new Match(pair.known(), basis, pair.rank() < 2));
  }

  private boolean isAboutElse(Pair pair) {
    return traits.get(pair.known().id()).stream()
        .filter(t -> !t.numbers().isEmpty())
        .allMatch(said.get(pair.said())::isAboutElse);
  }

  /** Matches unmatched sessions that have a day or content in common with exactly one other. */
  private void guess(List<SourceSession> all, List<KnownSession> known) {
    List<KnownSession> vanished =
        known.stream()
            .filter(k -> k.isRemembered() && k.archive() != null && !taken.contains(k.id()))
            .toList();
    Map<Integer, List<KnownSession>> candidates = new LinkedHashMap<>();
    Map<UUID, Integer> wanted = new HashMap<>();
    for (int i = 0; i < all.size() && !vanished.isEmpty(); i++) {
      if (matches.containsKey(i) || all.get(i).rejected()) {
        continue;
      }
      Traits mine = said.get(i);
      List<KnownSession> near =
          vanished.stream()
              .filter(
                  k ->
                      traits.get(k.id()).stream()
                          .anyMatch(t -> mine.startsLike(t) || mine.isAbout(t)))
              .toList();
      candidates.put(i, near);
      near.forEach(k -> wanted.merge(k.id(), 1, Integer::sum));
    }
    candidates.forEach(
        (i, near) -> {
          if (near.size() == 1 && wanted.get(near.get(0).id()) == 1) {
            matches.put(i, new Match(near.get(0), Recognition.PERHAPS_RENUMBERED, false));
            taken.add(near.get(0).id());
          }
        });
  }
}
