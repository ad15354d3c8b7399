package org.seminararchive.http.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The named schemas of a contract, and the references between them. */
final class SchemaGraph {
  private final OpenAPI contract;

  SchemaGraph(OpenAPI contract) {
    this.contract = contract;
  }

  /** The name of the schema that this one refers to; {@code null} if it is no reference. */
  static String nameOf(Schema schema) {
    String reference = schema == null ? null : schema.getRef();
    return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
  }

  static Schema reference(String name) {
    return OASFactory.createSchema().ref(name);
  }

  Schema get(String name) {
    return contract.getComponents().getSchemas().get(name);
  }

  boolean has(String name) {
    return name != null && contract.getComponents().getSchemas().containsKey(name);
  }

  void add(String name, Schema schema) {
    contract.getComponents().addSchema(name, schema);
  }

  void remove(String name) {
    contract.getComponents().removeSchema(name);
  }

  /** Operations of the server, without webhooks, which are operations of receivers. */
  List<Operation> operations() {
    return contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .toList();
  }

  /** Visits every schema of the contract, depth first. */
  void each(Consumer<Schema> visit) {
    contract.getComponents().getSchemas().values().forEach(schema -> each(schema, visit));
    var parameters = contract.getComponents().getParameters();
    if (parameters != null) {
      parameters.values().forEach(parameter -> each(parameter.getSchema(), visit));
    }
    operations().stream().flatMap(SchemaGraph::inline).forEach(schema -> each(schema, visit));
  }

  /** Names of all schemas reachable from these, including these. */
  Set<String> reachable(Collection<String> roots) {
    var found = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (has(name) && found.add(name)) {
        each(
            get(name),
            part -> {
              if (part.getRef() != null) {
                open.add(nameOf(part));
              }
            });
      }
    }
    return found;
  }

  /** Schemas of the request bodies of an operation. */
  static List<Schema> sent(Operation operation) {
    return operation.getRequestBody() == null
        ? List.of()
        : bodies(operation.getRequestBody().getContent());
  }

  /** Schemas of the response bodies of an operation. */
  static List<Schema> answered(Operation operation) {
    return operation.getResponses().getAPIResponses().values().stream()
        .flatMap(response -> bodies(response.getContent()).stream())
        .toList();
  }

  /** A copy of an object schema without descriptions, which the original has. */
  static Schema bareCopy(Schema original, Function<Schema, Schema> member) {
    Schema copy =
        copy(
            original,
            schema -> {
              schema.setDescription(null);
              return member.apply(schema);
            });
    copy.setDescription(null);
    return copy;
  }

  /** A copy of an object schema that can be modified independently. */
  static Schema copy(Schema original, Function<Schema, Schema> member) {
    var members = new LinkedHashMap<String, Schema>();
    original
        .getProperties()
        .forEach((name, schema) -> members.put(name, member.apply(flat(schema))));
    Schema copy = OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT));
    copy.setDescription(original.getDescription());
    copy.setProperties(members);
    if (original.getRequired() != null) {
      copy.setRequired(new ArrayList<>(original.getRequired()));
    }
    return copy;
  }

  private static Schema flat(Schema original) {
    Schema copy = OASFactory.createSchema();
    Map<String, ?> all = new LinkedHashMap<>(original.getAll());
    copy.setAll(all);
    copy.setRef(original.getRef());
    copy.setItems(original.getItems() == null ? null : flat(original.getItems()));
    return copy;
  }

  private static Stream<Schema> inline(Operation operation) {
    var parameters =
        operation.getParameters() == null
            ? Stream.<Schema>empty()
            : operation.getParameters().stream().map(p -> p.getSchema());
    return Stream.of(parameters, sent(operation).stream(), answered(operation).stream())
        .flatMap(schemas -> schemas);
  }

  private static List<Schema> bodies(Content content) {
    return content == null
        ? List.of()
        : content.getMediaTypes().values().stream()
            .map(type -> type.getSchema())
            .filter(Objects::nonNull)
            .toList();
  }

  private static void each(Schema schema, Consumer<Schema> visit) {
    if (schema != null) {
      parts(schema).forEach(part -> each(part, visit));
      visit.accept(schema);
    }
  }

  private static List<Schema> parts(Schema schema) {
    var parts = new ArrayList<Schema>();
    if (schema.getProperties() != null) {
      parts.addAll(schema.getProperties().values());
    }
    parts.add(schema.getItems());
    parts.add(schema.getAdditionalPropertiesSchema());
    for (List<Schema> choice :
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
            .filter(Objects::nonNull)
            .toList()) {
      parts.addAll(choice);
    }
    return parts.stream().filter(Objects::nonNull).toList();
  }
}
