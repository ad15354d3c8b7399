package org.seminararchive.http.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Describes texts in several languages for client generators. The usual languages are declared as
 * members, because some generators cannot distinguish a plain map from a string in {@code oneOf}.
 */
final class TextSchemas {
  static final String TEXT = "LocalizedText";
  static final String PATCH = "TextPatch";
  static final String RETURNED = "ReturnedText";

  private static final List<String> USUAL = List.of("ja", "en");

  private TextSchemas() {}

  static void apply(SchemaGraph schemas) {
    describe(schemas.get(TEXT), List.of(SchemaType.STRING));
    Schema patch = OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
    patch.setDescription("Changed texts by language; null removes one.");
    describe(patch, List.of(SchemaType.STRING, SchemaType.NULL));
    schemas.add(PATCH, patch);
    Schema returned = OASFactory.createSchema();
    returned.setDescription(
        "A text by language. With lang a string, and beside it its language: titleLanguage.");
    returned.addOneOf(SchemaGraph.reference(TEXT));
    returned.addOneOf(text(List.of(SchemaType.STRING)));
    schemas.add(RETURNED, returned);
  }

  private static void describe(Schema schema, List<SchemaType> types) {
    var members = new LinkedHashMap<String, Schema>();
    USUAL.forEach(language -> members.put(language, text(types)));
    schema.setProperties(members);
    schema.setAdditionalPropertiesSchema(text(types));
  }

  private static Schema text(List<SchemaType> types) {
    Schema text = OASFactory.createSchema().type(new ArrayList<>(types));
    text.setMinLength(1);
    return text;
  }
}
