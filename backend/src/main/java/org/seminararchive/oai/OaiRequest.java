package org.seminararchive.oai;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A verb with its arguments (section 4), none of which may be repeated.
 *
 * @param verb one of the six verbs
 * @param arguments by name, without the verb
 */
record OaiRequest(String verb, Map<String, String> arguments) {
  private static final Set<String> SELECTION =
      Set.of("from", "until", "set", "metadataPrefix", "resumptionToken");
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "Identify", Set.of(),
          "ListMetadataFormats", Set.of("identifier"),
          "ListSets", Set.of("resumptionToken"),
          "ListIdentifiers", SELECTION,
          "ListRecords", SELECTION,
          "GetRecord", Set.of("identifier", "metadataPrefix"));

  /**
   * @throws OaiError {@code badVerb} or {@code badArgument}
   */
  static OaiRequest read(MultivaluedMap<String, String> given) {
    List<String> verbs = given.getOrDefault("verb", List.of());
    if (verbs.size() != 1 || !ALLOWED.containsKey(verbs.get(0))) {
      throw new OaiError("badVerb", "The verb must be given once and be one of " + verbs());
    }
    String verb = verbs.get(0);
    var arguments = new LinkedHashMap<String, String>();
    given.forEach(
        (name, values) -> {
          if (name.equals("verb")) {
            return;
          }
          if (!ALLOWED.get(verb).contains(name)) {
            throw OaiError.badArgument(verb + " takes no argument " + name + ".");
          }
          if (values.size() != 1) {
            throw OaiError.badArgument(name + " may be given only once.");
          }
          arguments.put(name, values.get(0));
        });
    return new OaiRequest(verb, arguments);
  }

  Optional<String> argument(String name) {
    return Optional.ofNullable(arguments.get(name));
  }

  String required(String name) {
    return argument(name)
        .orElseThrow(() -> OaiError.badArgument(verb + " needs the argument " + name + "."));
  }

  /** True for a request with a resumption token, which excludes all other arguments. */
  boolean isResumed() {
    if (!arguments.containsKey("resumptionToken")) {
      return false;
    }
    if (arguments.size() > 1) {
      throw OaiError.badArgument("resumptionToken is an exclusive argument.");
    }
    return true;
  }

  private static String verbs() {
    return String.join(", ", new TreeSet<>(ALLOWED.keySet())) + ".";
  }
}
