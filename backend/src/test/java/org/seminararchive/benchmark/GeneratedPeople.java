package org.seminararchive.benchmark;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.speaker.NameKey;
import org.seminararchive.speaker.NameKeys;
import org.seminararchive.speaker.NameOrder;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.SpeakerResponse;
import org.seminararchive.speaker.SpeakerService;
import org.seminararchive.text.LocalizedText;

/**
 * Speakers of a generated archive. Two thirds have Japanese names, some of them in both scripts; a
 * few speak often, most rarely.
 */
final class GeneratedPeople {
  /** A speaker with a constant affiliation. */
  record Person(Speaker speaker, LocalizedText affiliation) {}

  private final Vocabulary words;
  private final Chance chance;
  private final List<Person> people = new ArrayList<>();

  GeneratedPeople(Vocabulary words, Chance chance) {
    this.words = words;
    this.chance = chance;
  }

  void write(ArchiveTables tables, int count, Instant at, long seed) throws SQLException {
    PreparedStatement speaker =
        tables.insert(
            "speaker (id, name, name_key, reading_order, latin_order, revision, updated)", 7);
    PreparedStatement name = tables.insert("speaker_name (speaker_id, name_key, similar_key)", 3);
    for (LocalizedText each : names(count, seed)) {
      Speaker person = new Speaker();
      person.name = each;
      for (String text : each.byLanguage().values()) {
        person.nameKeys.add(NameKeys.of(NameKey.of(text)));
      }
      person.nameKey = NameKey.of(each.byLanguage().values().iterator().next());
      person.id = SpeakerService.nameBasedId(person.nameKey);
      person.revision = tables.nextRevision();
      person.updated = at;
      NameOrder order = NameOrder.of(each);
      tables.row(
          speaker,
          person.id,
          each,
          person.nameKey,
          order.reading(),
          order.latin(),
          person.revision,
          at);
      for (NameKeys key : person.nameKeys) {
        tables.row(name, person.id, key.same(), key.similar());
      }
      var state =
          new SpeakerResponse(person.id, each, null, 0, null, null, person.revision, at, null);
      tables.entry(at, Resource.SPEAKER, person.id.toString(), state);
      people.add(new Person(person, affiliation(each.byLanguage().containsKey("ja"))));
    }
  }

  /** A speaker whose language matches the talk. */
  Person anybody(String language) {
    for (int i = 0; i < 20; i++) {
      Person person = chance.common(people);
      if (person.speaker().name.byLanguage().containsKey("ja") == language.equals("ja")) {
        return person;
      }
    }
    return chance.common(people);
  }

  private List<LocalizedText> names(int count, long seed) {
    Set<LocalizedText> names = new LinkedHashSet<>();
    List<List<Integer>> pairs = pairs(words.familyNames().size(), words.givenNames().size());
    Collections.shuffle(pairs, new Random(seed));
    for (List<Integer> pair : pairs.subList(0, Math.min(pairs.size(), count * 2 / 3))) {
      List<String> family = words.familyNames().get(pair.get(0));
      List<String> given = words.givenNames().get(pair.get(1));
      Map<String, String> name = new LinkedHashMap<>();
      name.put("ja", family.get(0) + " " + given.get(0));
      if (chance.inOneOf(3)) {
        name.put("en", given.get(1) + " " + family.get(1));
      }
      names.add(new LocalizedText(name));
    }
    pairs = pairs(words.latinFirst().size(), words.latinLast().size());
    Collections.shuffle(pairs, new Random(seed));
    for (List<Integer> pair : pairs.subList(0, Math.min(pairs.size(), count - names.size()))) {
      String first = words.latinFirst().get(pair.get(0));
      names.add(LocalizedText.of("en", first + " " + words.latinLast().get(pair.get(1))));
    }
    List<LocalizedText> mixed = new ArrayList<>(names);
    Collections.shuffle(mixed, new Random(seed));
    return mixed;
  }

  private static List<List<Integer>> pairs(int left, int right) {
    List<List<Integer>> pairs = new ArrayList<>();
    for (int i = 0; i < left; i++) {
      for (int j = 0; j < right; j++) {
        pairs.add(List.of(i, j));
      }
    }
    return pairs;
  }

  private LocalizedText affiliation(boolean japanese) {
    if (!japanese) {
      return LocalizedText.of("en", chance.common(words.institutions().get("en")));
    }
    String institution = chance.common(words.institutions().get("ja"));
    boolean university = institution.endsWith("大学");
    String department = chance.common(words.institutions().get("departments"));
    return LocalizedText.of(
        "ja", university && chance.inOneOf(2) ? institution + department : institution);
  }
}
