package org.seminararchive.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.seminararchive.http.Suffix;

/**
 * The shapes in which a read can be had beside JSON, by {@code Accept} or by the suffix that each
 * description names. A test asks for every one of them, both ways.
 */
final class ContractShapes {
  private static final Map<Suffix, String> MEANING =
      Map.of(
          Suffix.NDJSON, "One whole resource a line.",
          Suffix.CALENDAR, "RFC 5545: one event a session; its UID stays.",
          Suffix.ATOM, "RFC 4287: newest announcements and changes first.",
          Suffix.CSV,
              "RFC 4180, with a byte order mark; what looks like a formula has an apostrophe in front.",
          Suffix.BIBTEX, "One @misc a talk.",
          Suffix.RIS, "One record a talk.",
          Suffix.CSL, "CSL-JSON 1.0.2, one speech a talk.",
          Suffix.LINKED_DATA, "JSON-LD 1.1: schema.org/Event.");

  private static final List<Suffix> TALKS =
      List.of(
          Suffix.NDJSON,
          Suffix.CALENDAR,
          Suffix.ATOM,
          Suffix.CSV,
          Suffix.BIBTEX,
          Suffix.RIS,
          Suffix.CSL);
  private static final List<Suffix> SESSIONS = List.of(Suffix.NDJSON, Suffix.CALENDAR, Suffix.CSV);
  private static final List<Suffix> SESSION = List.of(Suffix.CALENDAR, Suffix.LINKED_DATA);
  private static final List<Suffix> SUBSCRIBED = List.of(Suffix.CALENDAR, Suffix.ATOM);

  private static final Map<String, List<Suffix>> BY_OPERATION =
      Map.ofEntries(
          Map.entry("listTalks", TALKS),
          Map.entry("listTalksOfSession", TALKS),
          Map.entry("listTalksOfNumberedSession", TALKS),
          Map.entry("listTalksOfSpeaker", TALKS),
          Map.entry(
              "getTalk",
              List.of(Suffix.CALENDAR, Suffix.BIBTEX, Suffix.RIS, Suffix.CSL, Suffix.LINKED_DATA)),
          Map.entry("listSessions", SESSIONS),
          Map.entry("listSessionsOfSeries", SESSIONS),
          Map.entry("getSession", SESSION),
          Map.entry("getSessionByNumber", SESSION),
          Map.entry("listSpeakers", List.of(Suffix.NDJSON, Suffix.CSV)),
          Map.entry("getSpeaker", SUBSCRIBED),
          Map.entry("getSeries", SUBSCRIBED));

  private ContractShapes() {}

  /** The other shapes of what an operation reads, beside its JSON. */
  static void add(Operation operation, Content content) {
    for (Suffix shape : BY_OPERATION.getOrDefault(operation.getOperationId(), List.of())) {
      Schema body = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
      body.setDescription("." + shape.ending() + " — " + MEANING.get(shape));
      content.addMediaType(shape.mediaType(), OASFactory.createMediaType().schema(body));
    }
  }
}
