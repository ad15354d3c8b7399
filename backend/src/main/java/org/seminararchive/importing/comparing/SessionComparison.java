package org.seminararchive.importing.comparing;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.seminararchive.importing.ImportReport.Conflict;
import org.seminararchive.importing.ImportReport.FieldChange;
import org.seminararchive.importing.comparing.Decision.TalkDecision;
import org.seminararchive.importing.comparing.SessionVersion.TalkVersion;
import org.seminararchive.importing.comparing.TalkMatching.Matches;
import org.seminararchive.importing.comparing.TalkMatching.Triple;
import org.seminararchive.importing.comparing.TalkPositions.TalkPosition;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ImportedField;
import org.seminararchive.importing.reading.Reading;

/** Compares one session of the source, and its talks, with the archive. */
final class SessionComparison {
  private static final List<ImportedField> FIELDS =
      Stream.of(ImportedField.values())
          .filter(f -> f.resource().equals("session") && !f.isTime())
          .toList();
  private static final String ZONE = "timeZone";
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final Earlier earlier;
  private final NodeComparison fields;
  private final List<Finding> findings = new ArrayList<>();
  private final List<TalkComparison> talks = new ArrayList<>();
  private final List<TalkVersion> forgotten = new ArrayList<>();
  private final int line;

  /**
   * @param known absent if it is new
   * @param matches of its talks
   */
  SessionComparison(
      SourceSession said,
      KnownSession known,
      Matches matches,
      Reading reading,
      PeopleIndex people) {
    boolean isNew = known == null || known.archive() == null;
    line = said.read().line();
    earlier = isNew ? Earlier.NONE : known.earlier();
    ObjectNode archive = isNew ? NOTHING : known.archive().session();
    ObjectNode last = earlier.version().session();
    ObjectNode source = said.version().session().deepCopy();
    asPrinted(source, archive);
    if (!reading.format().isLinked()) {
      Unlinked.addresses(source, "coHosts", "name", last, archive);
    }
    fields = new NodeComparison(null, earlier.kind(), reading, last, source, archive);
    times();
    FIELDS.forEach(fields::compare);
    talks(matches, reading, people);
    Acknowledged.carry(last, fields.remember);
  }

  /** Writes the times of a source with the offset that the archive shows them with. */
  private static void asPrinted(ObjectNode source, ObjectNode archive) {
    JsonNode zone = source.has(ZONE) ? source.get(ZONE) : archive.path(ZONE);
    for (ImportedField field : List.of(ImportedField.START, ImportedField.END)) {
      JsonNode time = field.of(source);
      if (time != null && ZoneId.getAvailableZoneIds().contains(zone.asText())) {
        var local = moment(time).atZoneSameInstant(ZoneId.of(zone.asText()));
        field.set(source, TextNode.valueOf(ISO_OFFSET_DATE_TIME.format(local)));
      }
    }
  }

  /** Start and end are written together or not at all: otherwise a session may end too early. */
  private void times() {
    ThreeWay start = fields.verdict(ImportedField.START);
    boolean dated = !Folding.isAbsent(fields.said(ImportedField.START));
    ThreeWay end = dated ? fields.verdict(ImportedField.END) : ThreeWay.KEEP;
    boolean conflict = start == ThreeWay.CONFLICT || end == ThreeWay.CONFLICT;
    time(ImportedField.START, start, conflict);
    time(ImportedField.END, end, conflict);
    JsonNode here = ImportedField.END.of(fields.wanted);
    if (start == ThreeWay.WRITE && !conflict && end == ThreeWay.KEEP && here != null) {
      FieldChange moved = fields.changes.get(0);
      if (moved.before() != null) {
        Duration by = Duration.between(moment(moved.before()), moment(moved.after()));
        String later = ISO_OFFSET_DATE_TIME.format(moment(here).plus(by));
        fields.change(ImportedField.END, TextNode.valueOf(later));
        findings.add(Finding.note("end-moved", line, later));
      }
    }
  }

  private void time(ImportedField field, ThreeWay verdict, boolean conflict) {
    boolean together = conflict && verdict == ThreeWay.WRITE;
    fields.carryOut(field, together ? ThreeWay.CONFLICT : verdict, fields.said(field));
  }

  private static OffsetDateTime moment(JsonNode text) {
    return OffsetDateTime.parse(text.asText());
  }

  private void talks(Matches matches, Reading reading, PeopleIndex people) {
    Map<Triple, TalkPosition> places = TalkPositions.of(matches, earlier.kind());
    for (Triple triple : matches.triples()) {
      if (triple.last() != null && triple.archive() == null) {
        findings.add(Finding.warning("talk-deleted-here", line, triple.said().name()));
        forgotten.add(triple.last());
        continue;
      }
      TalkComparison talk =
          TalkComparison.of(triple, earlier.kind(), places.get(triple), reading, people, line);
      talks.add(talk);
      findings.addAll(talk.findings());
    }
    for (TalkVersion vanished : matches.vanished()) {
      findings.add(Finding.warning("talk-vanished", line, vanished.name()));
    }
    earlier.version().talks().stream()
        .filter(last -> matches.vanished().stream().anyMatch(v -> v.id().equals(last.id())))
        .forEach(forgotten::add);
  }

  private Stream<NodeComparison> all() {
    return Stream.concat(Stream.of(fields), talks.stream().map(TalkComparison::fields));
  }

  List<FieldChange> changes() {
    return all().flatMap(f -> f.changes.stream()).toList();
  }

  List<Conflict> conflicts() {
    return all().flatMap(f -> f.conflicts.stream()).toList();
  }

  List<Finding> findings() {
    return findings;
  }

  ObjectNode wanted() {
    return fields.wanted;
  }

  /** The talks that are new or change. */
  List<TalkDecision> written() {
    List<TalkDecision> written = new ArrayList<>();
    for (int i = 0; i < talks.size(); i++) {
      TalkComparison talk = talks.get(i);
      UUID id = talk.id();
      if (id == null || !talk.fields().changes.isEmpty()) {
        written.add(new TalkDecision(id, talk.fields().wanted, i));
      }
    }
    return written;
  }

  SessionVersion remember() {
    Stream<TalkVersion> compared =
        talks.stream().map(talk -> new TalkVersion(talk.id(), talk.fields().remember));
    return new SessionVersion(
        fields.remember, Stream.concat(compared, forgotten.stream()).toList());
  }

  boolean isClear() {
    return talks.stream().allMatch(TalkComparison::clear);
  }
}
