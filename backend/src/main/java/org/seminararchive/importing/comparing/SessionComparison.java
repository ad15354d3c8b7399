package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.importing.ImportReport.Conflict;
import org.seminararchive.importing.ImportReport.FieldChange;
import org.seminararchive.importing.comparing.Decision.TalkDecision;
import org.seminararchive.importing.comparing.Places.Place;
import org.seminararchive.importing.comparing.SessionVersion.TalkVersion;
import org.seminararchive.importing.comparing.TalkMatching.Matches;
import org.seminararchive.importing.comparing.TalkMatching.Triple;
import org.seminararchive.importing.reading.Finding;

/** What becomes of one session that the source and perhaps the archive have. */
final class SessionComparison {
  private static final List<String> FIELDS =
      List.of(
          "numbers",
          "timeZone",
          "kind",
          "format",
          "status",
          "title",
          "venue",
          "streamingVenue",
          "coHosts",
          "remarks");
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
      Said said, KnownSession known, Matches matches, Sayable sayable, People people) {
    boolean isNew = known == null || known.archive() == null;
    line = said.read().line();
    earlier = isNew ? Earlier.NONE : known.earlier();
    ObjectNode archive = isNew ? NOTHING : known.archive().session();
    ObjectNode last = earlier.version().session();
    ObjectNode source = said.version().session();
    if (!sayable.links()) {
      source = source.deepCopy();
      Unlinked.addresses(source, "coHosts", "name", last, archive);
    }
    fields = new NodeComparison("session", null, earlier.kind(), sayable, last, source, archive);
    times();
    FIELDS.forEach(fields::field);
    talks(matches, sayable, people);
  }

  // Start and end are one fact: half of it would be a session that ends before it begins.
  private void times() {
    ThreeWay start = fields.verdict("start");
    ThreeWay end = fields.verdict("end");
    boolean conflict = start == ThreeWay.CONFLICT || end == ThreeWay.CONFLICT;
    fields.carryOut("start", together(start, conflict), fields.said("start"));
    fields.carryOut("end", together(end, conflict), fields.said("end"));
    JsonNode here = fields.wanted.get("end");
    if (start == ThreeWay.WRITE && !conflict && end == ThreeWay.KEEP && here != null) {
      FieldChange moved = fields.changes.get(0);
      if (moved.before() != null) {
        Duration by = Duration.between(moment(moved.before()), moment(moved.after()));
        String later = moment(here).plus(by).toString();
        fields.change("end", JsonNodeFactory.instance.textNode(later));
        findings.add(Finding.note("end-moved", line, later));
      }
    }
  }

  private static ThreeWay together(ThreeWay verdict, boolean conflict) {
    return conflict && verdict == ThreeWay.WRITE ? ThreeWay.CONFLICT : verdict;
  }

  private static OffsetDateTime moment(JsonNode text) {
    return OffsetDateTime.parse(text.asText());
  }

  private void talks(Matches matches, Sayable sayable, People people) {
    Map<Triple, Place> places = Places.of(matches, earlier.kind());
    for (Triple triple : matches.triples()) {
      if (triple.last() != null && triple.archive() == null) {
        findings.add(Finding.warning("talk-deleted-here", line, name(triple.said())));
        forgotten.add(triple.last());
        continue;
      }
      TalkComparison talk =
          TalkComparison.of(triple, earlier.kind(), places.get(triple), sayable, people, line);
      talks.add(talk);
      findings.addAll(talk.findings());
    }
    for (TalkVersion vanished : matches.vanished()) {
      findings.add(Finding.warning("talk-vanished", line, name(vanished)));
    }
    earlier.version().talks().stream()
        .filter(last -> matches.vanished().stream().anyMatch(v -> v.id().equals(last.id())))
        .forEach(forgotten::add);
  }

  private static String name(TalkVersion talk) {
    JsonNode title = talk.talk().path("title");
    return title.isEmpty() ? String.valueOf(talk.position()) : title.iterator().next().asText();
  }

  List<FieldChange> changes() {
    List<FieldChange> changes = new ArrayList<>(fields.changes);
    talks.forEach(t -> changes.addAll(t.fields().changes));
    return changes;
  }

  List<Conflict> conflicts() {
    List<Conflict> conflicts = new ArrayList<>(fields.conflicts);
    talks.forEach(t -> conflicts.addAll(t.fields().conflicts));
    return conflicts;
  }

  List<Finding> findings() {
    return findings;
  }

  ObjectNode wanted() {
    return fields.wanted;
  }

  /** The talks that are new or shall be different. */
  List<TalkDecision> written() {
    List<TalkDecision> written = new ArrayList<>();
    for (int i = 0; i < talks.size(); i++) {
      TalkComparison talk = talks.get(i);
      TalkVersion archive = talk.triple().archive();
      if (archive == null || !talk.fields().changes.isEmpty()) {
        UUID id = archive == null ? null : archive.id();
        written.add(new TalkDecision(id, talk.fields().wanted, i));
      }
    }
    return written;
  }

  SessionVersion remember() {
    List<TalkVersion> all = new ArrayList<>();
    talks.forEach(t -> all.add(t.remember()));
    all.addAll(forgotten);
    return new SessionVersion(fields.remember, all);
  }

  boolean isClear() {
    return talks.stream().allMatch(TalkComparison::clear);
  }
}
