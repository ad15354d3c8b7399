package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.seminararchive.importing.comparing.TalkMatching.Triple;
import org.seminararchive.importing.comparing.TalkPositions.TalkPosition;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ImportedField;
import org.seminararchive.importing.reading.Reading;

/**
 * One talk of the source, compared with the archive.
 *
 * @param id in the archive; absent if it is new
 * @param clear true if everybody who speaks is identified
 */
record TalkComparison(UUID id, NodeComparison fields, boolean clear, List<Finding> findings) {
  private static final List<ImportedField> FIELDS =
      Stream.of(ImportedField.values())
          .filter(f -> f.resource().equals("talk"))
          .filter(f -> f != ImportedField.POSITION && f != ImportedField.SPEAKERS)
          .toList();
  private static final List<ImportedField> OF_SPEAKER =
      Stream.of(ImportedField.values()).filter(f -> f.resource().equals("speaker")).toList();

  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  /**
   * @param kind how the session was known
   * @param place its position in the session
   * @param reading that contains it
   */
  static TalkComparison of(
      Triple triple,
      Earlier.Kind kind,
      TalkPosition place,
      Reading reading,
      PeopleIndex people,
      int line) {
    ObjectNode last = triple.last() == null ? NOTHING : triple.last().talk();
    ObjectNode archive = triple.archive() == null ? NOTHING : triple.archive().talk();
    ObjectNode said = triple.said().talk();
    if (!reading.format().isLinked()) {
      said = Unlinked.complete(said, last, archive);
    }
    Earlier.Kind known = triple.last() == null ? Earlier.Kind.UNKNOWN : kind;
    int position = triple.archive() == null ? place.place() : triple.archive().position();
    var fields = new NodeComparison(position, known, reading, last, said, archive);
    FIELDS.forEach(fields::compare);
    place(fields, triple, place);
    IdentifiedSpeakers identified = speakers(fields, people, line);
    UUID id = triple.archive() == null ? null : triple.archive().id();
    return new TalkComparison(id, fields, identified.clear(), identified.findings());
  }

  private static void place(NodeComparison fields, Triple triple, TalkPosition place) {
    JsonNode value = IntNode.valueOf(place.place());
    if (place.verdict() != ThreeWay.WRITE) {
      JsonNode said = ImportedField.POSITION.of(triple.said().talk());
      fields.carryOut(ImportedField.POSITION, place.verdict(), said);
      return;
    }
    fields.carryOut(ImportedField.POSITION, ThreeWay.AGREE, value);
    if (triple.archive() == null || triple.archive().position() != place.place()) {
      fields.change(ImportedField.POSITION, value);
    }
    if (place.place() != triple.said().position() && triple.last() != null) {
      fields.leave(ImportedField.POSITION);
    }
  }

  private static IdentifiedSpeakers speakers(NodeComparison fields, PeopleIndex people, int line) {
    ImportedField field = ImportedField.SPEAKERS;
    JsonNode speakers = completed(fields.said.path("speakers"), fields);
    JsonNode here = fields.archive.path("speakers");
    Set<UUID> ids = IdentifiedSpeakers.ids(here);
    JsonNode before = completed(fields.last.path("speakers"), fields);
    ThreeWay first =
        fields.verdict(
            field, () -> IdentifiedSpeakers.same(speakers, before), () -> false, () -> true);
    if (first == ThreeWay.KEEP) {
      fields.carryOut(field, first, speakers);
      return IdentifiedSpeakers.NOBODY.with(
          IdentifiedSpeakers.of(speakers, ids, people, line).variants());
    }
    IdentifiedSpeakers identified = IdentifiedSpeakers.of(speakers, ids, people, line);
    if (identified.clear() || here.isMissingNode()) {
      IdentifiedSpeakers was = IdentifiedSpeakers.of(before, ids, people, line);
      ThreeWay verdict =
          fields.verdict(
              field,
              () -> IdentifiedSpeakers.same(speakers, before),
              () -> IdentifiedSpeakers.stands(identified, here),
              () -> IdentifiedSpeakers.same(was.links(), here));
      fields.carryOut(field, verdict, identified.links());
    }
    if (!identified.clear()) {
      fields.leave(field);
    }
    return identified;
  }

  /** Speakers with the stored values of members that the source lacks, such as a missing column. */
  private static JsonNode completed(JsonNode speakers, NodeComparison fields) {
    List<ImportedField> unsaid = OF_SPEAKER.stream().filter(f -> !fields.reading.says(f)).toList();
    if (unsaid.isEmpty()) {
      return speakers;
    }
    JsonNode whole = speakers.deepCopy();
    for (JsonNode speaker : whole) {
      Stream.of(fields.archive, fields.last)
          .flatMap(known -> known.path("speakers").valueStream())
          .filter(known -> IdentifiedSpeakers.samePerson(speaker, known))
          .findFirst()
          .ifPresent(
              known ->
                  unsaid.stream()
                      .filter(
                          f ->
                              f == ImportedField.ROLE
                                  || Folding.isAbsent(f.of((ObjectNode) speaker)))
                      .forEach(f -> f.set((ObjectNode) speaker, f.of((ObjectNode) known))));
    }
    return whole;
  }
}
