package org.seminararchive.http.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Inlines the schemas of ids, dates and times, and removes redundant keywords. */
final class PlainTypes {
  private static final Map<String, String> FORMATS =
      Map.of(
          "UUID", "uuid",
          "Instant", "date-time",
          "OffsetDateTime", "date-time",
          "LocalDate", "date");

  private PlainTypes() {}

  static void apply(SchemaGraph schemas) {
    schemas.each(PlainTypes::shorten);
    FORMATS.keySet().forEach(schemas::remove);
  }

  private static void shorten(Schema schema) {
    String name = SchemaGraph.nameOf(schema);
    if (name != null && FORMATS.containsKey(name)) {
      schema.setRef(null);
      schema.setType(List.of(Schema.SchemaType.STRING));
      schema.setFormat(FORMATS.get(name));
    } else if (name != null) {
      // The reference contains the rest.
      schema.setType(null);
    }
    if ("uuid".equals(schema.getFormat())) {
      schema.setPattern(null);
    }
    if ("int32".equals(schema.getFormat())) {
      schema.setFormat(null);
    }
  }
}
