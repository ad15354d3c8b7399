package org.seminararchive.importing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.seminararchive.importing.comparing.IdentifiedSpeakers;
import org.seminararchive.importing.comparing.PeopleIndex;
import org.seminararchive.importing.comparing.PeopleIndex.Person;
import org.seminararchive.importing.comparing.SessionVersion;
import org.seminararchive.importing.comparing.SessionVersion.TalkVersion;
import org.seminararchive.importing.comparing.SourceSession;
import org.seminararchive.speaker.Identification;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.talk.TalkRepository;

/** Fetches the people whom a source may name, in a few statements. */
@ApplicationScoped
class KnownPeople {
  private static final int LONGEST = 500;

  @Inject SpeakerRepository speakers;
  @Inject Identification identification;
  @Inject TalkRepository talks;

  /** People with the names, or similar names, of the source and of the known sessions. */
  PeopleIndex find(List<SourceSession> said, KnownSessions.Found known) {
    Map<UUID, Speaker> people = new LinkedHashMap<>();
    known.talks().values().forEach(t -> t.speakers.forEach(s -> add(people, s.speaker)));
    Set<String> keys = new LinkedHashSet<>();
    Set<UUID> ids = new LinkedHashSet<>();
    Stream.concat(
            said.stream().map(SourceSession::version),
            known.all().stream().map(k -> k.earlier().version()))
        .forEach(version -> gather(version, keys, ids));
    Chunks.of(keys).forEach(some -> speakers.withName(some).forEach(s -> add(people, s)));
    for (Speaker person : people.values()) {
      person.name.byLanguage().values().forEach(name -> keys.remove(PeopleIndex.key(name)));
    }
    Chunks.of(keys).forEach(some -> speakers.withSimilarName(some).forEach(s -> add(people, s)));
    ids.removeAll(people.keySet());
    Map<UUID, UUID> former = new HashMap<>();
    for (UUID id : ids) {
      Optional<Speaker> merged = identification.ofId(id);
      merged.ifPresent(s -> former.put(id, s.id));
      merged.ifPresent(s -> add(people, s));
    }
    return new PeopleIndex(withTalks(people), former);
  }

  private List<Person> withTalks(Map<UUID, Speaker> people) {
    Map<UUID, Set<UUID>> spoken = new LinkedHashMap<>();
    Chunks.of(people.keySet()).forEach(some -> spoken.putAll(talks.idsOfSpeakers(some)));
    return people.values().stream()
        .map(p -> new Person(p.id, p.name, spoken.getOrDefault(p.id, Set.of())))
        .toList();
  }

  private static void add(Map<UUID, Speaker> people, Speaker speaker) {
    people.put(speaker.id, speaker);
  }

  private static void gather(SessionVersion version, Set<String> keys, Set<UUID> ids) {
    for (TalkVersion talk : version.talks()) {
      for (JsonNode speaker : talk.talk().path("speakers")) {
        if (speaker.has("id")) {
          ids.add(UUID.fromString(speaker.get("id").asText()));
        }
        IdentifiedSpeakers.keys(speaker).stream().filter(KnownPeople::isAskable).forEach(keys::add);
      }
    }
  }

  // Names that some databases refuse as text.
  private static boolean isAskable(String key) {
    return !key.isEmpty()
        && key.length() <= LONGEST
        && key.codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }
}
