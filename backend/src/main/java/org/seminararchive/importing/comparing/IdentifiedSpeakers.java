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
import java.util.stream.IntStream;
import org.seminararchive.importing.comparing.PeopleIndex.Found;
import org.seminararchive.importing.comparing.PeopleIndex.How;
import org.seminararchive.importing.reading.Finding;

/**
 * The identified speakers of one talk.
 *
 * @param links as the API writes them; a new person has a name and no id
 * @param clear true if no name is ambiguous
 */
public record IdentifiedSpeakers(ArrayNode links, boolean clear, List<Finding> findings) {
  static final IdentifiedSpeakers NOBODY =
      new IdentifiedSpeakers(JsonNodeFactory.instance.arrayNode(), true, List.of());

  /**
   * @param there ids of the speakers of this talk in the archive
   */
  static IdentifiedSpeakers of(JsonNode said, Set<UUID> there, PeopleIndex people, int line) {
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
          String here = found.person().name().first();
          findings.add(Finding.warning("speaker-variant", line, printed, here));
        }
        if (found.person() != null) {
          link = identified(found.person(), link);
        }
      } else if (link.has("id") && people.of(UUID.fromString(link.get("id").asText())) != null) {
        link = identified(people.of(UUID.fromString(link.get("id").asText())), link);
      }
      // Printed twice in one talk: taken once.
      if (met.add(List.of(who(link), link.path("role").asText()))) {
        links.add(link);
      }
    }
    return new IdentifiedSpeakers(links, clear, findings);
  }

  IdentifiedSpeakers with(List<Finding> others) {
    return new IdentifiedSpeakers(links, clear, others);
  }

  /** The findings about names that are printed in another spelling than that of the archive. */
  List<Finding> variants() {
    return findings.stream().filter(f -> f.code().equals("speaker-variant")).toList();
  }

  private static ObjectNode identified(PeopleIndex.Person person, ObjectNode said) {
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
    return speakers
        .valueStream()
        .map(s -> UUID.fromString(s.path("id").asText()))
        .collect(Collectors.toSet());
  }

  /** True if two lists have the same people, roles and affiliations in the same order. */
  static boolean same(JsonNode one, JsonNode other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size())
            .allMatch(
                i -> samePerson(one.get(i), other.get(i)) && samePlace(one.get(i), other.get(i)));
  }

  static boolean samePerson(JsonNode one, JsonNode other) {
    if (one.has("id") && other.has("id")) {
      return one.get("id").equals(other.get("id"));
    }
    Set<String> names = keys(other);
    return keys(one).stream().anyMatch(names::contains);
  }

  private static boolean samePlace(JsonNode one, JsonNode other) {
    return Objects.equals(one.path("role").asText(), other.path("role").asText())
        && Folding.same(one.get("affiliation"), other.get("affiliation"));
  }

  private static Object who(JsonNode link) {
    return link.has("id") ? link.get("id").asText() : keys(link);
  }

  /** The keys of a speaker's names in all languages. */
  public static Set<String> keys(JsonNode speaker) {
    Set<String> keys = new HashSet<>();
    speaker.path("name").forEach(name -> keys.add(PeopleIndex.key(name.asText())));
    return keys;
  }

  /** True if everybody is identified and the list is that of the archive. */
  static boolean stands(IdentifiedSpeakers said, JsonNode archive) {
    return said.links.valueStream().allMatch(link -> link.has("id")) && same(said.links, archive);
  }
}
