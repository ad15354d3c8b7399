package org.seminararchive.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Validates responses against the committed contract: undocumented content is a failure. */
final class FuzzContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One operation with its references resolved. */
  record Operation(String method, String path, JsonNode contract, List<JsonNode> parameters) {
    boolean writes() {
      return !method.equals("GET");
    }

    String id() {
      return contract.path("operationId").asText();
    }

    boolean takes(String header) {
      return parameters.stream().anyMatch(p -> p.path("name").asText().equals(header));
    }

    List<String> bodyTypes() {
      var types = new ArrayList<String>();
      contract.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
      return types;
    }
  }

  private final JsonNode contract;
  private final List<Operation> operations = new ArrayList<>();
  private final Map<String, Schema> schemas = new HashMap<>();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  FuzzContract() throws IOException {
    contract = new YAMLMapper().readTree(Path.of("../openapi.yaml").toFile());
    contract
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(o -> o.getValue().has("operationId"))
                    .map(o -> operation(path.getKey(), path.getValue(), o))
                    .forEach(operations::add));
  }

  List<Operation> operations() {
    return operations;
  }

  /** Violations of the contract in a response. */
  List<String> faults(FuzzRequest request, FuzzClient.Answer answer) {
    if (answer.status() >= 500) {
      return List.of("a fault of ours");
    }
    if (!request.isUri()) {
      // An invalid URI (RFC 3986) is refused by the HTTP server, without a problem document.
      return answer.status() == 400 || answer.status() == 401 || answer.status() == 403
          ? List.of()
          : List.of("half an escape was read as something");
    }
    JsonNode responses = request.operation().contract().get("responses");
    JsonNode promised = promised(contract, responses, String.valueOf(answer.status()));
    if (request.method().equals("HEAD") || request.method().equals("OPTIONS")) {
      return answer.body().length == 0 || answer.status() >= 400
          ? List.of()
          : List.of("a body where none may be");
    }
    if (promised.isMissingNode() || !request.plain()) {
      if (request.plain()) {
        return List.of("a status that the contract does not list");
      }
      return answer.status() < 400 ? List.of() : problem(answer);
    }
    JsonNode content = resolved(promised).path("content");
    if (content.isEmpty()) {
      return answer.body().length == 0 ? List.of() : List.of("a body where none may be");
    }
    if (!content.has(answer.mediaType())) {
      return List.of("a media type that the contract does not list");
    }
    if (answer.status() >= 400) {
      return problem(answer);
    }
    if (!answer.mediaType().endsWith("json")) {
      return text(answer) == null ? List.of("not UTF-8") : List.of();
    }
    JsonNode schema = content.get(answer.mediaType()).path("schema");
    return against(schema, answer);
  }

  /** The documented response for a status; the description of a range lists its statuses. */
  static JsonNode promised(JsonNode contract, JsonNode responses, String status) {
    JsonNode range = SchemaChanges.resolved(contract, responses.path(status.charAt(0) + "XX"));
    boolean isNamed = range.path("description").asText().matches(".*\\b" + status + "\\b.*");
    return isNamed && !responses.has(status) ? range : responses.path(status);
  }

  private List<String> problem(FuzzClient.Answer answer) {
    if (!answer.mediaType().equals("application/problem+json")) {
      return List.of("a refusal that is no problem+json");
    }
    var faults = new ArrayList<>(against(contract.at("/components/schemas/Problem"), answer));
    if (faults.isEmpty()) {
      JsonNode body = tree(answer);
      if (body.get("status").asInt() != answer.status()) {
        faults.add("two statuses");
      }
      for (String member : List.of("code", "title", "detail")) {
        if (body.get(member).asText().isBlank()) {
          faults.add("a blank " + member);
        }
      }
    }
    return faults;
  }

  private List<String> against(JsonNode schema, FuzzClient.Answer answer) {
    JsonNode body = tree(answer);
    if (body == null) {
      return List.of("not JSON in UTF-8");
    }
    return schemas.computeIfAbsent(schema.toString(), s -> compiled(schema)).validate(body).stream()
        .map(Object::toString)
        .toList();
  }

  // References point into the whole contract, so every schema includes the components.
  private Schema compiled(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", contract.get("components"));
    return registry.getSchema(whole);
  }

  private Operation operation(String path, JsonNode item, Map.Entry<String, JsonNode> entry) {
    var parameters = new ArrayList<JsonNode>();
    item.path("parameters").forEach(p -> parameters.add(resolved(p)));
    entry.getValue().path("parameters").forEach(p -> parameters.add(resolved(p)));
    String method = entry.getKey().toUpperCase(java.util.Locale.ROOT);
    return new Operation(method, path, entry.getValue(), parameters);
  }

  JsonNode resolved(JsonNode node) {
    return SchemaChanges.resolved(contract, node);
  }

  static JsonNode tree(FuzzClient.Answer answer) {
    try {
      String text = text(answer);
      return text == null || text.isEmpty() ? null : JSON.readTree(text);
    } catch (IOException e) {
      return null;
    }
  }

  private static String text(FuzzClient.Answer answer) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(answer.body())).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
