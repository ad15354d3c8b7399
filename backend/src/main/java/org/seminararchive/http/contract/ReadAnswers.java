package org.seminararchive.http.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.seminararchive.http.Suffix;

/**
 * Completes the responses of reads: validator headers, links to neighbouring pages, other formats
 * (extension {@code x-shapes}) and expansions (extension {@code x-expand}).
 */
final class ReadAnswers {
  /** Endings of {@link Suffix}, separated by spaces. */
  private static final String SHAPES = "x-shapes";

  /** Members that the parameter {@code expand} adds, each with the schema of its items. */
  private static final String EXPAND = "x-expand";

  private final SchemaGraph schemas;

  ReadAnswers(SchemaGraph schemas) {
    this.schemas = schemas;
  }

  void apply(Operation operation) {
    APIResponse answer = operation.getResponses().getAPIResponse("200");
    if (operation.getResponses().hasAPIResponse("304")) {
      answer.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
    }
    if (isPage(answer.getContent())) {
      answer.addHeader("Link", OASFactory.createHeader().ref("Link"));
    }
    declared(operation, answer, SHAPES)
        .map(Suffix::of)
        .forEach(shape -> add(answer.getContent(), shape));
    declared(operation, answer, EXPAND).forEach(member -> expand(answer, member.split(":")));
  }

  /** Values of an extension, which is removed. */
  private static Stream<String> declared(Operation operation, APIResponse answer, String name) {
    Object values = operation.getExtensions() == null ? null : operation.getExtensions().get(name);
    operation.removeExtension(name);
    // SmallRye copies the extensions of a method to its responses.
    operation.getResponses().removeExtension(name);
    answer.removeExtension(name);
    return values == null ? Stream.of() : Arrays.stream(values.toString().split(" "));
  }

  private void expand(APIResponse answer, String[] member) {
    Schema list = OASFactory.createSchema().addType(Schema.SchemaType.ARRAY);
    list.setDescription("With expand=" + member[0] + ".");
    list.setItems(SchemaGraph.reference(member[1]));
    schemas.get(SchemaGraph.nameOf(json(answer.getContent()))).addProperty(member[0], list);
  }

  private boolean isPage(Content content) {
    Schema schema = schemas.get(SchemaGraph.nameOf(json(content)));
    return schema != null
        && schema.getProperties() != null
        && schema.getProperties().keySet().containsAll(List.of("total", "next"));
  }

  private static Schema json(Content content) {
    var json = content.getMediaType("application/json");
    return json == null ? null : json.getSchema();
  }

  private static void add(Content content, Suffix shape) {
    Schema body = OASFactory.createSchema();
    // JSON of other standards, which describe it, is no string.
    if (!shape.mediaType().endsWith("+json")) {
      body.addType(Schema.SchemaType.STRING);
    }
    content.addMediaType(shape.mediaType(), OASFactory.createMediaType().schema(body));
  }
}
