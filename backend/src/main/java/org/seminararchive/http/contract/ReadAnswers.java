package org.seminararchive.http.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.seminararchive.http.Suffix;

/**
 * Completes the responses of reads: validator headers, links to neighbouring pages, and the other
 * formats that a method declares with the extension {@code x-shapes}.
 */
final class ReadAnswers {
  /** Endings of {@link Suffix}, separated by spaces. */
  static final String SHAPES = "x-shapes";

  private static final Map<Suffix, String> MEANING =
      Map.of(
          Suffix.NDJSON, "one whole resource a line",
          Suffix.CALENDAR, "RFC 5545, one event a session; its UID stays",
          Suffix.ATOM, "RFC 4287, newest announcements and changes first",
          Suffix.CSV, "RFC 4180, with a byte order mark; formulas have an apostrophe in front",
          Suffix.BIBTEX, "one @misc a talk",
          Suffix.RIS, "one record a talk",
          Suffix.CSL, "CSL-JSON 1.0.2, one speech a talk",
          Suffix.LINKED_DATA, "JSON-LD 1.1, schema.org/Event");

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
    // SmallRye copies the extensions of a method to its responses.
    operation.getResponses().removeExtension(SHAPES);
    if (operation.getExtensions() != null && operation.getExtensions().containsKey(SHAPES)) {
      String shapes = operation.getExtensions().get(SHAPES).toString();
      Arrays.stream(shapes.split(" ")).map(Suffix::of).forEach(s -> add(answer.getContent(), s));
      operation.removeExtension(SHAPES);
    }
  }

  private boolean isPage(Content content) {
    var json = content.getMediaType("application/json");
    Schema schema = json == null ? null : schemas.get(SchemaGraph.nameOf(json.getSchema()));
    return schema != null
        && schema.getProperties() != null
        && schema.getProperties().keySet().containsAll(List.of("total", "next"));
  }

  private static void add(Content content, Suffix shape) {
    Schema body = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    body.setDescription("." + shape.ending() + ": " + MEANING.get(shape) + ".");
    content.addMediaType(shape.mediaType(), OASFactory.createMediaType().schema(body));
  }
}
