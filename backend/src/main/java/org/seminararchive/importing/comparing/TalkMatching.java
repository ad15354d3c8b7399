package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.importing.comparing.SessionVersion.TalkVersion;

/**
 * Matches the talks of a session by id, title, speakers and position, in this order, and first with
 * the talks of the last import.
 */
final class TalkMatching {
  /**
   * A talk in its three versions.
   *
   * @param last at the last import; absent if the source did not have it
   * @param archive absent if it is new or, with {@code last}, was deleted by organizers
   */
  record Triple(TalkVersion said, TalkVersion last, TalkVersion archive) {}

  /**
   * @param vanished talks of the last import that are still in the archive
   * @param others talks of the archive that the source never had
   */
  record Matches(List<Triple> triples, List<TalkVersion> vanished, List<TalkVersion> others) {}

  private static final List<BiPredicate<TalkVersion, TalkVersion>> SIGNS =
      List.of(
          (said, other) -> said.id() != null && said.id().equals(other.id()),
          TalkMatching::sameTitle,
          TalkMatching::samePeople,
          (said, other) -> said.position() == other.position());

  private TalkMatching() {}

  static Matches of(SessionVersion said, Earlier earlier, SessionVersion archive) {
    List<TalkVersion> here = archive == null ? List.of() : archive.talks();
    Map<UUID, TalkVersion> byId =
        here.stream().collect(Collectors.toMap(TalkVersion::id, Function.identity()));
    List<TalkVersion> lasts = earlier.version().talks();
    Map<TalkVersion, TalkVersion> before = pair(said.talks(), lasts);
    Set<UUID> spoken =
        lasts.stream().map(TalkVersion::id).filter(Objects::nonNull).collect(Collectors.toSet());
    List<TalkVersion> fresh = said.talks().stream().filter(t -> !before.containsKey(t)).toList();
    List<TalkVersion> unspoken = here.stream().filter(t -> !spoken.contains(t.id())).toList();
    Map<TalkVersion, TalkVersion> now = pair(fresh, unspoken);
    List<Triple> triples = new ArrayList<>();
    for (TalkVersion talk : said.talks()) {
      TalkVersion last = before.get(talk);
      triples.add(new Triple(talk, last, last == null ? now.get(talk) : byId.get(last.id())));
    }
    return new Matches(
        triples,
        without(lasts, before).map(t -> byId.get(t.id())).filter(Objects::nonNull).toList(),
        without(unspoken, now).toList());
  }

  private static Stream<TalkVersion> without(
      List<TalkVersion> all, Map<TalkVersion, TalkVersion> matched) {
    Set<UUID> met = matched.values().stream().map(TalkVersion::id).collect(Collectors.toSet());
    return all.stream().filter(t -> !met.contains(t.id()));
  }

  // By identity: two talks of one source may be equal.
  private static Map<TalkVersion, TalkVersion> pair(
      List<TalkVersion> said, List<TalkVersion> others) {
    Map<TalkVersion, TalkVersion> pairs = new IdentityHashMap<>();
    Set<UUID> taken = new HashSet<>();
    for (BiPredicate<TalkVersion, TalkVersion> sign : SIGNS) {
      for (TalkVersion one : said) {
        if (!pairs.containsKey(one)) {
          others.stream()
              .filter(o -> !taken.contains(o.id()) && sign.test(one, o))
              .findFirst()
              .ifPresent(
                  o -> {
                    pairs.put(one, o);
                    taken.add(o.id());
                  });
        }
      }
    }
    return pairs;
  }

  private static boolean sameTitle(TalkVersion one, TalkVersion other) {
    JsonNode title = one.talk().get("title");
    return !Folding.isAbsent(title) && Folding.same(title, other.talk().get("title"));
  }

  private static boolean samePeople(TalkVersion one, TalkVersion other) {
    Set<String> names = Traits.names(one);
    return !names.isEmpty() && Traits.names(other).containsAll(names);
  }
}
