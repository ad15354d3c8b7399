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
import org.seminararchive.speaker.NameKey;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.VariantCharacters;

/**
 * Who is called what, as far as one import needs to know. A name in any language, whatever its
 * spaces, width or title, is a person's; variants of characters lead to somebody only if nobody
 * else could be meant.
 */
public final class People {
  /**
   * Somebody in the archive.
   *
   * @param talks ids of all talks in which they have a role
   */
  public record Person(UUID id, LocalizedText name, Set<UUID> talks) {}

  /** How well a name leads to a person. */
  enum How {
    KNOWN,
    /** By variants of characters. */
    VARIANT,
    /** Several people are called so. */
    AMBIGUOUS,
    /** Nobody is. */
    NEW
  }

  /**
   * @param person absent unless it is clear who
   */
  record Found(How how, Person person) {}

  private static final LinearPattern KANJI_OR_KANA =
      LinearPattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  private final Map<UUID, Person> byId = new HashMap<>();
  private final Map<String, Set<UUID>> byKey = new HashMap<>();
  private final Map<String, Set<UUID>> byUsual = new HashMap<>();

  public People(Collection<Person> people) {
    this(people, Map.of());
  }

  /**
   * @param former ids of before a merge, with those of today
   */
  public People(Collection<Person> people, Map<UUID, UUID> former) {
    people.forEach(
        person -> {
          byId.put(person.id(), person);
          person.name().byLanguage().values().forEach(name -> know(person.id(), key(name)));
        });
    former.forEach((old, id) -> byId.put(old, byId.get(id)));
  }

  /** How a name is compared: as {@link NameKey} does, without the title behind it. */
  public static String key(String name) {
    return NameKey.of(plain(name));
  }

  /** A name as a person bears it, in the language of its script. */
  static LocalizedText named(String printed) {
    boolean japanese = KANJI_OR_KANA.occursIn(printed);
    return LocalizedText.of(japanese ? "ja" : "en", plain(printed));
  }

  private static String plain(String name) {
    return NameKey.plain(LocalizedText.of("ja", name)).in("ja");
  }

  /** The person of an id, also of one from before a merge. */
  Person of(UUID id) {
    return byId.get(id);
  }

  /** From now on somebody is known by one more name. */
  void rename(UUID person, String name) {
    know(person, key(name));
  }

  /**
   * @param there who stands in that place already, and so is meant where several could be
   */
  Found find(String printed, Set<UUID> there) {
    String key = key(printed);
    Set<UUID> called = byKey.getOrDefault(key, Set.of());
    if (!called.isEmpty()) {
      return one(How.KNOWN, called, there::contains);
    }
    Set<UUID> alike = byUsual.getOrDefault(VariantCharacters.usual(key), Set.of());
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
    byUsual.computeIfAbsent(VariantCharacters.usual(key), k -> new LinkedHashSet<>()).add(id);
  }
}
