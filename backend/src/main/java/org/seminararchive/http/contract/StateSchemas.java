package org.seminararchive.http.contract;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Types the resource states in changes and histories. The Java type is the JSON stored in the
 * journal; the schema is that of the resource.
 */
final class StateSchemas {
  private static final String CHANGE = "Change";
  private static final String HISTORY = "/history";

  private final SchemaGraph schemas;

  private StateSchemas(SchemaGraph schemas) {
    this.schemas = schemas;
  }

  static void apply(OpenAPI contract, SchemaGraph schemas) {
    var rule = new StateSchemas(schemas);
    rule.changes();
    var paths = contract.getPaths().getPathItems();
    paths.forEach(
        (path, item) -> {
          if (path.endsWith(HISTORY)) {
            String resource = path.substring(0, path.length() - HISTORY.length());
            rule.history(item.getGET(), answer(paths.get(resource).getGET()));
          }
        });
    List.of("HistoryPage", "HistoryEntry").forEach(schemas::remove);
  }

  private void changes() {
    Schema any = schemas.get(CHANGE);
    Discriminator which = OASFactory.createDiscriminator().propertyName("resource");
    Schema change = OASFactory.createSchema();
    change.setDescription(any.getDescription());
    for (Object resource : schemas.get("Resource").getEnumeration()) {
      String type = capitalized(resource.toString());
      Schema typed = SchemaGraph.bareCopy(any, member -> member);
      Schema said = OASFactory.createSchema().type(List.of(SchemaType.STRING));
      typed.addProperty("resource", said.addEnumeration(resource));
      typed.addProperty("state", SchemaGraph.reference(type));
      schemas.add(type + CHANGE, typed);
      change.addOneOf(SchemaGraph.reference(type + CHANGE));
      which.addMapping(resource.toString(), "#/components/schemas/" + type + CHANGE);
    }
    change.setDiscriminator(which);
    schemas.add(CHANGE, change);
    schemas.add("ResourceKind", schemas.get("Resource"));
    schemas.remove("Resource");
  }

  private void history(Operation operation, String resource) {
    Schema entry = SchemaGraph.bareCopy(schemas.get("HistoryEntry"), member -> member);
    for (String member : List.of("before", "after")) {
      entry.addProperty(member, SchemaGraph.reference(resource));
    }
    schemas.add(resource + "HistoryEntry", entry);
    Schema page = SchemaGraph.bareCopy(schemas.get("HistoryPage"), member -> member);
    page.setDescription(schemas.get("HistoryEntry").getDescription());
    page.getProperties().get("items").setItems(SchemaGraph.reference(resource + "HistoryEntry"));
    schemas.add(resource + "History", page);
    operation
        .getResponses()
        .getAPIResponse("200")
        .getContent()
        .getMediaTypes()
        .values()
        .forEach(type -> type.setSchema(SchemaGraph.reference(resource + "History")));
  }

  private static String answer(Operation read) {
    return SchemaGraph.nameOf(
        read.getResponses()
            .getAPIResponse("200")
            .getContent()
            .getMediaType("application/json")
            .getSchema());
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
