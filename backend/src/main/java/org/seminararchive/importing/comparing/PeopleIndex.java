package org.seminararchive.importing.comparing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.seminararchive.importing.reading.Script;
import org.seminararchive.speaker.NameKey;
import org.seminararchive.text.LocalizedText;

/**
 * Finds people by name, in any language and without regard to spaces, width and titles. Variant
 * characters match only a single person.
 */
public final class PeopleIndex {
  /**
   * A person of the archive.
   *
   * @param talks ids of all talks of the person
   */
  public record Person(UUID id, LocalizedText name, Set<UUID> talks) {}

  enum How {
    KNOWN,
    /** By variants of characters. */
    VARIANT,
    AMBIGUOUS,
    NEW
  }

  /**
   * @param person absent if ambiguous or new
   */
  record Found(How how, Person person) {}

  private final Map<UUID, Person> byId = new HashMap<>();
  private final Map<String, Set<UUID>> byKey = new HashMap<>();
  private final Map<String, Set<UUID>> byUsual = new HashMap<>();

  public PeopleIndex(Collection<Person> people) {
    this(people, Map.of());
  }

  /**
   * @param former present ids by former ids of merged people
   */
  public PeopleIndex(Collection<Person> people, Map<UUID, UUID> former) {
    people.forEach(
        person -> {
          byId.put(person.id(), person);
          person.name().byLanguage().values().forEach(name -> know(person.id(), key(name)));
        });
    former.forEach((old, id) -> byId.put(old, byId.get(id)));
  }

  /** The key of a name: {@link NameKey} without the title behind it. */
  public static String key(String name) {
    return NameKey.of(plain(name));
  }

  /** A name without title, in the language of its script. */
  static LocalizedText named(String printed) {
    return LocalizedText.of(Script.language(printed), plain(printed));
  }

  private static String plain(String name) {
    return NameKey.plain(LocalizedText.of("ja", name)).in("ja");
  }

  /** The person of a present or former id. */
  Person of(UUID id) {
    return byId.get(id);
  }

  void rename(UUID person, String name) {
    know(person, key(name));
  }

  /**
   * @param there ids that are preferred if several people match
   */
  Found find(String printed, Set<UUID> there) {
    String key = key(printed);
    Set<UUID> called = byKey.getOrDefault(key, Set.of());
    if (!called.isEmpty()) {
      return one(How.KNOWN, called, there::contains);
    }
    Set<UUID> alike = byUsual.getOrDefault(NameKey.similar(key), Set.of());
    return alike.isEmpty() ? new Found(How.NEW, null) : one(How.VARIANT, alike, there::contains);
  }

  private Found one(How how, Set<UUID> candidates, Predicate<UUID> there) {
    List<UUID> meant =
        candidates.size() == 1
            ? List.copyOf(candidates)
            : candidates.stream().filter(there).collect(Collectors.toList());
    return meant.size() == 1
        ? new Found(how, byId.get(meant.get(0)))
        : new Found(How.AMBIGUOUS, null);
  }

  private void know(UUID id, String key) {
    byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(id);
    byUsual.computeIfAbsent(NameKey.similar(key), k -> new LinkedHashSet<>()).add(id);
  }
}
