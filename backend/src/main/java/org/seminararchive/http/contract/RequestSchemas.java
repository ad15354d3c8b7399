package org.seminararchive.http.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Separates request schemas from response schemas. In a request, a text is always a map and {@code
 * null} means absent; in a patch (RFC 7396) no member is required and {@code null} removes a value.
 * A schema used in both directions is copied without its read-only members, unless there is a
 * request schema of that name, and each patch gets its own schema.
 */
final class RequestSchemas {
  private static final String PATCH = "application/merge-patch+json";
  private static final String SUFFIX = "Request";

  private final SchemaGraph schemas;

  /** Request schemas that may not be needed in the end. */
  private final Set<String> copies = new LinkedHashSet<>();

  private RequestSchemas(SchemaGraph schemas) {
    this.schemas = schemas;
  }

  static void apply(SchemaGraph schemas) {
    var rule = new RequestSchemas(schemas);
    rule.separate();
    rule.allowNull();
    schemas.operations().forEach(rule::patch);
    // Some are unused, because a patch or an existing request schema was used instead.
    rule.copies.removeAll(rule.reachable(true));
    rule.copies.forEach(schemas::remove);
  }

  private void separate() {
    Set<String> shared = reachable(true);
    shared.retainAll(reachable(false));
    shared.removeIf(name -> schemas.get(name).getProperties() == null);
    shared.remove(TextSchemas.TEXT);
    for (String name : shared) {
      if (!schemas.has(name + SUFFIX)) {
        schemas.add(name + SUFFIX, writable(schemas.get(name)));
        copies.add(name + SUFFIX);
      }
    }
    var sent = new LinkedHashSet<>(reachable(true));
    sent.removeAll(shared);
    shared.forEach(name -> sent.add(name + SUFFIX));
    for (String name : sent) {
      rename(schemas.get(name), shared);
    }
    schemas
        .operations()
        .forEach(o -> SchemaGraph.sent(o).forEach(schema -> redirect(schema, shared)));
  }

  /** A copy without read-only members. */
  private static Schema writable(Schema schema) {
    Schema copy = SchemaGraph.copy(schema, member -> member);
    schema
        .getProperties()
        .forEach(
            (name, member) -> {
              if (Boolean.TRUE.equals(member.getReadOnly())) {
                copy.removeProperty(name);
              }
            });
    return copy;
  }

  private void rename(Schema schema, Set<String> shared) {
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(member -> redirect(member, shared));
    }
    choices(schema).forEach(choice -> redirect(choice, shared));
  }

  private static void redirect(Schema schema, Set<String> shared) {
    String name = SchemaGraph.nameOf(schema);
    if (shared.contains(name)) {
      schema.setRef(name + SUFFIX);
    }
    if (schema.getItems() != null) {
      redirect(schema.getItems(), shared);
    }
    choices(schema).forEach(choice -> redirect(choice, shared));
  }

  private static List<Schema> choices(Schema schema) {
    return schema.getAnyOf() != null
        ? schema.getAnyOf()
        : schema.getOneOf() != null ? schema.getOneOf() : List.of();
  }

  private void allowNull() {
    for (String name : reachable(true)) {
      Schema schema = schemas.get(name);
      if (schema.getProperties() == null || name.equals(TextSchemas.TEXT)) {
        continue;
      }
      List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
      var members = new LinkedHashMap<>(schema.getProperties());
      members.replaceAll((n, m) -> required.contains(n) ? m : nullable(m));
      schema.setProperties(members);
    }
  }

  private void patch(Operation operation) {
    if (operation.getRequestBody() == null) {
      return;
    }
    var types = operation.getRequestBody().getContent().getMediaTypes();
    if (!types.containsKey(PATCH)) {
      return;
    }
    String whole = SchemaGraph.nameOf(types.get(PATCH).getSchema());
    String name = whole.substring(0, whole.length() - SUFFIX.length()) + "Patch";
    if (!schemas.has(name)) {
      Schema patch = SchemaGraph.bareCopy(schemas.get(whole), RequestSchemas::clearable);
      patch.setRequired(null);
      patch.setDescription(whole + " as a merge patch (RFC 7396).");
      schemas.add(name, patch);
      // Only patched, never sent as a whole.
      copies.add(whole);
    }
    for (MediaType type : types.values()) {
      type.setSchema(SchemaGraph.reference(name));
    }
  }

  private static Schema nullable(Schema member) {
    String name = SchemaGraph.nameOf(member);
    if (name != null) {
      Schema choice =
          OASFactory.createSchema()
              .addOneOf(SchemaGraph.reference(name))
              .addOneOf(OASFactory.createSchema().type(List.of(SchemaType.NULL)));
      choice.setDescription(member.getDescription());
      return choice;
    }
    if (member.getOneOf() != null) {
      return member.addOneOf(OASFactory.createSchema().type(List.of(SchemaType.NULL)));
    }
    if (member.getType() != null && !member.getType().contains(SchemaType.NULL)) {
      var types = new ArrayList<>(member.getType());
      types.add(SchemaType.NULL);
      member.setType(types);
    }
    return member;
  }

  private static Schema clearable(Schema member) {
    Schema patched = member.getOneOf() == null ? nullable(member) : member;
    if (patched.getOneOf() != null) {
      patched.setOneOf(patched.getOneOf().stream().map(RequestSchemas::patched).toList());
    }
    return patched;
  }

  private static Schema patched(Schema choice) {
    boolean isText = TextSchemas.TEXT.equals(SchemaGraph.nameOf(choice));
    return isText ? SchemaGraph.reference(TextSchemas.PATCH) : choice;
  }

  private Set<String> reachable(boolean sent) {
    List<String> roots =
        schemas.operations().stream()
            .flatMap(o -> (sent ? SchemaGraph.sent(o) : SchemaGraph.answered(o)).stream())
            .map(SchemaGraph::nameOf)
            .filter(name -> name != null)
            .toList();
    return schemas.reachable(roots);
  }
}
