package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.importing.comparing.People.Found;
import org.seminararchive.importing.comparing.People.How;
import org.seminararchive.importing.reading.Finding;

/**
 * The speakers of one talk as a source says them, with who they are.
 *
 * @param links as the API writes them; somebody new has a name and no id
 * @param clear whether it is known of everybody who is meant, or that nobody is here yet
 * @param findings about names
 */
record Cast(ArrayNode links, boolean clear, List<Finding> findings) {
  /**
   * @param there ids of those who stand in this place already
   */
  static Cast of(JsonNode said, Set<UUID> there, People people, int line) {
    ArrayNode links = JsonNodeFactory.instance.arrayNode();
    List<Finding> findings = new ArrayList<>();
    boolean clear = true;
    Set<Object> met = new HashSet<>();
    for (JsonNode speaker : said) {
      ObjectNode link = speaker.deepCopy();
      if (!link.has("id") && link.has("name")) {
        String printed = link.get("name").iterator().next().asText();
        Found found = people.find(printed, there);
        if (found.how() == How.AMBIGUOUS) {
          findings.add(Finding.warning("speaker-ambiguous", line, printed));
          clear = false;
          continue;
        }
        if (found.how() == How.VARIANT) {
          String here = found.person().name().byLanguage().values().iterator().next();
          findings.add(Finding.warning("speaker-variant", line, printed, here));
        }
        if (found.person() != null) {
          link = identified(found.person(), link);
        }
      } else if (link.has("id") && people.of(UUID.fromString(link.get("id").asText())) != null) {
        link = identified(people.of(UUID.fromString(link.get("id").asText())), link);
      }
      // Who was printed twice in one talk is in it once.
      if (met.add(List.of(who(link), link.path("role").asText()))) {
        links.add(link);
      }
    }
    return new Cast(links, clear, findings);
  }

  private static ObjectNode identified(People.Person person, ObjectNode said) {
    ObjectNode link = JsonNodeFactory.instance.objectNode();
    link.put("id", person.id().toString());
    ObjectNode name = link.putObject("name");
    person.name().byLanguage().forEach(name::put);
    said.properties().stream()
        .filter(m -> !m.getKey().equals("id") && !m.getKey().equals("name"))
        .forEach(m -> link.set(m.getKey(), m.getValue()));
    return link;
  }

  static Set<UUID> ids(JsonNode speakers) {
    Set<UUID> ids = new HashSet<>();
    if (speakers != null) {
      speakers.forEach(s -> ids.add(UUID.fromString(s.path("id").asText())));
    }
    return ids;
  }

  /** Whether two lists of speakers name the same people in the same roles and affiliations. */
  static boolean same(JsonNode one, JsonNode other) {
    int size = Folding.isAbsent(one) ? 0 : one.size();
    if (size != (Folding.isAbsent(other) ? 0 : other.size())) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!samePerson(one.get(i), other.get(i)) || !samePlace(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean samePerson(JsonNode one, JsonNode other) {
    if (one.has("id") && other.has("id")) {
      return one.get("id").equals(other.get("id"));
    }
    Set<String> names = keys(other);
    return keys(one).stream().anyMatch(names::contains);
  }

  private static boolean samePlace(JsonNode one, JsonNode other) {
    return Objects.equals(one.path("role").asText(), other.path("role").asText())
        && Folding.same("affiliation", one.get("affiliation"), other.get("affiliation"));
  }

  private static Object who(JsonNode link) {
    return link.has("id") ? link.get("id").asText() : keys(link);
  }

  static Set<String> keys(JsonNode speaker) {
    Set<String> keys = new HashSet<>();
    speaker.path("name").forEach(name -> keys.add(People.key(name.asText())));
    return keys;
  }

  /** Whether everybody of the first is somebody of the archive, in the same place as there. */
  static boolean stands(Cast said, JsonNode archive) {
    Set<String> unknown =
        java.util.stream.StreamSupport.stream(said.links.spliterator(), false)
            .filter(link -> !link.has("id"))
            .map(link -> link.path("name").toString())
            .collect(Collectors.toSet());
    return unknown.isEmpty() && same(said.links, archive);
  }
}
