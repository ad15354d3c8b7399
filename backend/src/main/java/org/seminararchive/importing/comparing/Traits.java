package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.seminararchive.importing.comparing.SessionVersion.TalkVersion;
import org.seminararchive.importing.reading.ImportedField;
import org.seminararchive.session.SessionClaims;

/**
 * What identifies a session; all values are folded.
 *
 * @param numbers as {@code dlap 58}
 * @param titles its own and those of its talks
 */
record Traits(Set<String> numbers, JsonNode start, Set<String> titles, Set<String> names) {
  static Traits of(SessionVersion version) {
    Set<String> numbers = new LinkedHashSet<>();
    SessionClaims.numbers(version.session())
        .forEach((slug, number) -> numbers.add(slug + " " + number));
    Set<String> titles = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (TalkVersion talk : version.talks()) {
      talk.talk().path("title").forEach(title -> titles.add(Folding.of(title.asText())));
      names.addAll(names(talk));
    }
    version.session().path("title").forEach(title -> titles.add(Folding.of(title.asText())));
    return new Traits(
        numbers, Folding.of(ImportedField.START, version.session().get("start")), titles, names);
  }

  /** The name keys of all speakers of a talk, in every language. */
  static Set<String> names(TalkVersion talk) {
    Set<String> names = new HashSet<>();
    for (JsonNode speaker : talk.talk().path("speakers")) {
      names.addAll(IdentifiedSpeakers.keys(speaker));
    }
    return names;
  }

  long sharedNumbers(Traits other) {
    return numbers.stream().filter(other.numbers::contains).count();
  }

  boolean startsLike(Traits other) {
    return !start.isNull() && start.equals(other.start);
  }

  /** True if both have a title or a speaker in common. */
  boolean isAbout(Traits other) {
    return titles.stream().anyMatch(other.titles::contains)
        || names.stream().anyMatch(other.names::contains);
  }

  /** True if both are announced and have neither title nor speaker in common. */
  boolean isAboutElse(Traits other) {
    return !isAbout(other)
        && !(titles.isEmpty() && names.isEmpty())
        && !(other.titles.isEmpty() && other.names.isEmpty());
  }
}
