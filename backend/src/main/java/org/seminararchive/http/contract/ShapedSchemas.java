package org.seminararchive.http.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Applies the effects of {@code fields} and {@code lang} to response schemas: with {@code fields}
 * any member can be absent, and with {@code lang} a text is a string with a language member. A
 * generated client has one type for all responses of an operation, so the schemas permit both.
 */
final class ShapedSchemas {
  private final SchemaGraph schemas;

  private ShapedSchemas(SchemaGraph schemas) {
    this.schemas = schemas;
  }

  static void apply(SchemaGraph schemas) {
    var rule = new ShapedSchemas(schemas);
    List<String> resources =
        schemas.operations().stream()
            .filter(operation -> ParameterList.takes(operation, "fields"))
            .flatMap(operation -> SchemaGraph.answered(operation).stream())
            .map(rule::resource)
            .filter(Objects::nonNull)
            .toList();
    for (String name : schemas.reachable(resources)) {
      if (schemas.get(name).getProperties() != null && !name.equals(TextSchemas.TEXT)) {
        rule.shape(schemas.get(name));
      }
    }
  }

  /** The resource schema of a response, or of the items of a page. */
  private String resource(Schema body) {
    String name = SchemaGraph.nameOf(body);
    if (!schemas.has(name)) {
      return null;
    }
    var members = schemas.get(name).getProperties();
    return members != null && members.containsKey("total")
        ? SchemaGraph.nameOf(members.get("items").getItems())
        : name;
  }

  private void shape(Schema resource) {
    var members = new LinkedHashMap<String, Schema>();
    resource
        .getProperties()
        .forEach(
            (name, member) -> {
              members.put(name, member);
              if (TextSchemas.TEXT.equals(SchemaGraph.nameOf(member))) {
                member.setRef(TextSchemas.RETURNED);
                members.put(
                    name + "Language", OASFactory.createSchema().addType(Schema.SchemaType.STRING));
              }
            });
    resource.setProperties(members);
    List<String> always = resource.getRequired();
    if (always != null && !always.isEmpty()) {
      var said = new ArrayList<String>();
      if (resource.getDescription() != null) {
        said.add(resource.getDescription());
      }
      said.add("Always present unless `fields` is given: " + String.join(", ", always) + ".");
      resource.setDescription(String.join(" ", said));
      resource.setRequired(null);
    }
  }
}
