package org.seminararchive.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.speaker.Appearances.Appearance;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.writing.Inferences.Person;

/**
 * Matches names with speakers of the archive. Equal names in any language, ignoring spaces, width
 * and titles, are the same speaker; names equal up to character variants are only suggested; if
 * several speakers have the same name, the client must choose.
 */
@ApplicationScoped
public class Identification {
  private static final int KEY_LENGTH = 500;

  @Inject SpeakerRepository repository;
  @Inject Appearances appearances;

  /** All speakers with this name. */
  public List<Speaker> withName(LocalizedText name) {
    return repository.withName(NameKey.all(NameKey.plain(name)));
  }

  /**
   * Reads all speakers with these ids or with these or similar names, in a few statements.
   *
   * @param names {@linkplain #isName valid} names
   */
  public SpeakerLookup lookup(Set<UUID> ids, Collection<LocalizedText> names) {
    var lookup = new SpeakerLookup();
    repository.loaded(ids).forEach(lookup::add);
    List<UUID> missing = ids.stream().filter(id -> lookup.find(id).isEmpty()).toList();
    repository.successors(missing).forEach(lookup::add);
    repository.withName(keys(names.stream())).forEach(lookup::add);
    Stream<LocalizedText> unknown = names.stream().filter(n -> lookup.withName(n).isEmpty());
    repository.withSimilarName(keys(unknown)).forEach(lookup::add);
    return lookup;
  }

  private static Set<String> keys(Stream<LocalizedText> names) {
    return names
        .flatMap(name -> SpeakerLookup.keys(name).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The speaker with this id, following merges. */
  public Optional<Speaker> ofId(UUID id) {
    return repository
        .findByIdOptional(id)
        .or(() -> repository.successor(id).flatMap(repository::findByIdOptional));
  }

  /** The name in its stored form. */
  public LocalizedText plainName(LocalizedText name) {
    return NameKey.plain(name);
  }

  /** True if the name has a non-empty key that fits the column. */
  public static boolean isName(LocalizedText name) {
    return NameKey.all(NameKey.plain(name)).stream()
        .allMatch(key -> !key.isEmpty() && key.length() <= KEY_LENGTH);
  }

  /** Candidates with the attributes that an organizer needs to choose among them. */
  public List<Person> candidates(List<Speaker> people) {
    Map<UUID, Appearance> known = appearances.of(people.stream().map(p -> p.id).toList());
    return people.stream()
        .map(
            p -> {
              Appearance appearance = known.getOrDefault(p.id, Appearance.NONE);
              return new Person(p.id, p.name, appearance.affiliation(), appearance.talkCount());
            })
        .toList();
  }
}
