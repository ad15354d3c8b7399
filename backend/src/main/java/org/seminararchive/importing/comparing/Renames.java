package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.seminararchive.importing.comparing.PeopleIndex.Found;
import org.seminararchive.importing.comparing.PeopleIndex.How;
import org.seminararchive.importing.comparing.PeopleIndex.Person;
import org.seminararchive.importing.comparing.TalkMatching.Triple;
import org.seminararchive.text.LocalizedText;

/**
 * Distinguishes a corrected name from another speaker. A correction is similar to the old name, is
 * made in all talks of the person, and neither name is anybody else's.
 */
public final class Renames {
  /** Upper bound of a name in UTF-16 units. */
  private static final int LONGEST = 200;

  /**
   * A corrected name.
   *
   * @param talks of the person, all of which have the correction
   */
  public record Rename(UUID person, LocalizedText before, LocalizedText after, Set<UUID> talks) {}

  private record Edit(Person person, String key, Set<String> printed, Set<UUID> talks) {}

  private final PeopleIndex people;
  private final Set<String> onPage;
  private final Map<UUID, Edit> edits = new LinkedHashMap<>();

  private Renames(PeopleIndex people, Set<String> onPage) {
    this.people = people;
    this.onPage = onPage;
  }

  /**
   * @param triples talks of all sessions with the kind of their ancestor
   * @param onPage keys of all names in the source
   */
  static List<Rename> of(
      Map<Triple, Earlier.Kind> triples, PeopleIndex people, Set<String> onPage) {
    var renames = new Renames(people, onPage);
    triples.forEach(renames::collect);
    List<Rename> all = new ArrayList<>();
    for (Edit edit : renames.edits.values()) {
      if (edit.printed().size() == 1 && edit.talks().equals(edit.person().talks())) {
        String printed = edit.printed().iterator().next();
        LocalizedText name = edit.person().name();
        all.add(new Rename(edit.person().id(), name, corrected(edit, printed), edit.talks()));
        people.rename(edit.person().id(), printed);
      }
    }
    return all;
  }

  private static LocalizedText corrected(Edit edit, String printed) {
    Map<String, String> texts = new LinkedHashMap<>();
    String plain = PeopleIndex.named(printed).first();
    edit.person()
        .name()
        .byLanguage()
        .forEach(
            (language, text) ->
                texts.put(language, PeopleIndex.key(text).equals(edit.key()) ? plain : text));
    return new LocalizedText(texts);
  }

  private void collect(Triple triple, Earlier.Kind kind) {
    if (triple.last() == null || triple.archive() == null || kind == Earlier.Kind.UNKNOWN) {
      return;
    }
    JsonNode last = triple.last().talk().path("speakers");
    JsonNode said = triple.said().talk().path("speakers");
    JsonNode here = triple.archive().talk().path("speakers");
    if (last.size() != said.size() || here.size() != said.size()) {
      return;
    }
    for (int i = 0; i < said.size(); i++) {
      Set<String> before = IdentifiedSpeakers.keys(last.get(i));
      Set<String> now = IdentifiedSpeakers.keys(said.get(i));
      Person person = people.of(UUID.fromString(here.get(i).path("id").asText()));
      if (person != null && !now.isEmpty() && now.stream().noneMatch(before::contains)) {
        collect(triple, kind, person, before, said.get(i));
      }
    }
  }

  private void collect(
      Triple triple, Earlier.Kind kind, Person person, Set<String> before, JsonNode said) {
    String printed = said.path("name").iterator().next().asText();
    Set<String> names = new HashSet<>();
    person.name().byLanguage().values().forEach(name -> names.add(PeopleIndex.key(name)));
    names.retainAll(before);
    Found found = people.find(printed, Set.of(person.id()));
    boolean nobodyElse =
        found.how() == How.NEW
            || found.how() == How.VARIANT
                && found.person().id().equals(person.id())
                && kind == Earlier.Kind.REMEMBERED;
    String key = PeopleIndex.key(printed);
    for (String old : names) {
      if (nobodyElse && !onPage.contains(old) && isAlike(old, key)) {
        Edit edit =
            edits.computeIfAbsent(
                person.id(), id -> new Edit(person, old, new LinkedHashSet<>(), new HashSet<>()));
        edit.printed().add(printed);
        edit.talks().add(triple.archive().id());
        return;
      }
    }
  }

  /** True if at most a third of the letters differ, or only their order. */
  static boolean isAlike(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    if (longer > LONGEST) {
      return false;
    }
    float likeness = new LevenshteinDistance().getDistance(one, other);
    return sorted(one).equals(sorted(other))
        || Math.round((1 - likeness) * longer) <= Math.max(1, longer / 3);
  }

  private static List<Integer> sorted(String text) {
    return text.chars().sorted().boxed().toList();
  }
}
