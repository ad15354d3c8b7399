package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.seminararchive.importing.comparing.SessionVersion.TalkVersion;

/**
 * By what a session is recognised.
 *
 * @param numbers as {@code dlap 58}
 * @param start as it is compared
 * @param titles its own and those of its talks, as they are compared
 * @param names of everybody in it, as they are compared
 */
record Traits(Set<String> numbers, JsonNode start, Set<String> titles, Set<String> names) {
  static Traits of(SessionVersion version) {
    Set<String> numbers = new LinkedHashSet<>();
    for (JsonNode number : version.session().path("numbers")) {
      numbers.add(number.path("series").asText() + " " + number.path("number").asInt());
    }
    Set<String> titles = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (TalkVersion talk : version.talks()) {
      talk.talk().path("title").forEach(title -> titles.add(Folding.of(title.asText())));
      names.addAll(names(talk));
    }
    version.session().path("title").forEach(title -> titles.add(Folding.of(title.asText())));
    return new Traits(numbers, Folding.of("start", version.session().get("start")), titles, names);
  }

  /** The keys of everybody in a talk, in every language. */
  static Set<String> names(TalkVersion talk) {
    Set<String> names = new HashSet<>();
    for (JsonNode speaker : talk.talk().path("speakers")) {
      speaker.path("name").forEach(name -> names.add(People.key(name.asText())));
    }
    return names;
  }

  long sharedNumbers(Traits other) {
    return numbers.stream().filter(other.numbers::contains).count();
  }

  boolean startsLike(Traits other) {
    return !start.isNull() && start.equals(other.start);
  }

  /** Whether it is about the same: a title, or somebody who speaks. */
  boolean isAbout(Traits other) {
    return titles.stream().anyMatch(other.titles::contains)
        || names.stream().anyMatch(other.names::contains);
  }

  /** Whether it is clearly about something else, not only not announced yet. */
  boolean isAboutElse(Traits other) {
    return !isAbout(other)
        && !(titles.isEmpty() && names.isEmpty())
        && !(other.titles.isEmpty() && other.names.isEmpty());
  }
}
