package org.seminararchive.http.contract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Moves responses that several operations share to the components. */
final class SharedResponses {
  private final OpenAPI contract;
  private final Map<String, Integer> uses = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  private SharedResponses(OpenAPI contract) {
    this.contract = contract;
  }

  static void apply(OpenAPI contract, SchemaGraph schemas) {
    var rule = new SharedResponses(contract);
    schemas.operations().forEach(rule::count);
    schemas.operations().forEach(rule::share);
  }

  private void count(Operation operation) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              String key = key(answer);
              if (key != null) {
                uses.merge(key, 1, Integer::sum);
              }
            });
  }

  private void share(Operation operation) {
    var answers = new LinkedHashMap<>(operation.getResponses().getAPIResponses());
    answers.forEach(
        (status, answer) -> {
          String key = key(answer);
          if (key != null && uses.get(key) > 1) {
            String name = names.computeIfAbsent(key, k -> named(answer));
            operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
          }
        });
  }

  private String named(APIResponse answer) {
    String schema = schemaOf(answer);
    boolean created = answer.getHeaders() != null && answer.getHeaders().containsKey("Location");
    String name = created ? schema.replace("Written", "Created") : schema;
    Set<String> taken = new LinkedHashSet<>(contract.getComponents().getResponses().keySet());
    while (taken.contains(name)) {
      name += "More";
    }
    contract.getComponents().addResponse(name, answer);
    return name;
  }

  /** Responses with the same key differ in their description only. */
  private static String key(APIResponse answer) {
    String schema = schemaOf(answer);
    return schema == null
        ? null
        : schema
            + answer.getContent().getMediaTypes().keySet()
            + (answer.getHeaders() == null ? "" : answer.getHeaders().keySet());
  }

  private static String schemaOf(APIResponse answer) {
    var json =
        answer.getContent() == null ? null : answer.getContent().getMediaType("application/json");
    return json == null ? null : SchemaGraph.nameOf(json.getSchema());
  }
}
