package org.seminararchive.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.speaker.Appearances.Appearance;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.writing.Inferences.Person;

/**
 * Finds out whether somebody is in the archive already. The same name in any language, whatever its
 * spaces, width or title, is the same person; variants of characters are only a suggestion; two
 * people of one name are for the organizer to tell apart.
 */
@ApplicationScoped
public class Identification {
  private static final int KEY_LENGTH = 500;

  private final SpeakerRepository repository;
  private final Appearances appearances;

  Identification(SpeakerRepository repository, Appearances appearances) {
    this.repository = repository;
    this.appearances = appearances;
  }

  /** Everybody of that name. */
  public List<Speaker> called(LocalizedText name) {
    return repository.called(NameKey.all(NameKey.plain(name)));
  }

  /** Everybody of nearly that name. */
  public List<Speaker> calledLike(LocalizedText name) {
    Set<String> keys = NameKey.all(NameKey.plain(name));
    return repository.calledLike(keys);
  }

  /** The person of an id, also of an id from before a merge. */
  public Optional<Speaker> ofId(UUID id) {
    return repository
        .findByIdOptional(id)
        .or(() -> repository.successor(id).flatMap(repository::findByIdOptional));
  }

  /** The name as it would be kept. */
  public LocalizedText plainName(LocalizedText name) {
    return NameKey.plain(name);
  }

  /** Whether a name can be kept at all: something of it must be left for comparing. */
  public static boolean isName(LocalizedText name) {
    return NameKey.all(NameKey.plain(name)).stream()
        .allMatch(key -> !key.isEmpty() && key.length() <= KEY_LENGTH);
  }

  /** What an organizer needs to see of people to choose among them. */
  public List<Person> introduce(List<Speaker> people) {
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
