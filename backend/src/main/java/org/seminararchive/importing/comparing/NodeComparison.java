package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.seminararchive.importing.ImportReport.Conflict;
import org.seminararchive.importing.ImportReport.FieldChange;

/** Compares a session or a talk field by field, and gathers what comes of it. */
final class NodeComparison {
  private static final Map<String, String> USUAL = Map.of("kind", "talk", "status", "confirmed");

  /** What no session can be without, and what a source may leave to others. */
  private static final Set<String> STAYING = Set.of("numbers", "start", "timeZone");

  private final String resource;
  private final Integer position;
  private final Earlier.Kind kind;
  private final Sayable sayable;
  private final ObjectNode last;
  private final ObjectNode said;
  private final ObjectNode archive;

  final ObjectNode wanted;
  final ObjectNode remember;
  final List<FieldChange> changes = new ArrayList<>();
  final List<Conflict> conflicts = new ArrayList<>();

  /**
   * @param position of a talk in its session; absent for a session
   */
  NodeComparison(
      String resource,
      Integer position,
      Earlier.Kind kind,
      Sayable sayable,
      ObjectNode last,
      ObjectNode said,
      ObjectNode archive) {
    this.resource = resource;
    this.position = position;
    this.kind = kind;
    this.sayable = sayable;
    this.last = last;
    this.said = said;
    this.archive = archive;
    wanted = archive.deepCopy();
    remember = JsonNodeFactory.instance.objectNode();
  }

  /** Compares one field by its text. */
  ThreeWay field(String field) {
    JsonNode source = said(field);
    return decide(
        field,
        source,
        () -> Folding.same(field, source, last(field)),
        () -> stands(field, source),
        () -> Folding.same(field, archive.get(field), last(field)));
  }

  /** What would become of one field, without consequences. */
  ThreeWay verdict(
      String field,
      BooleanSupplier sourceIsLast,
      BooleanSupplier sourceIsArchive,
      BooleanSupplier archiveIsLast) {
    JsonNode source = said(field);
    if (!sayable.says(resource, field) || Folding.isAbsent(source) && STAYING.contains(field)) {
      return ThreeWay.KEEP;
    }
    return ThreeWay.of(
        kind,
        !Folding.isAbsent(source),
        !Folding.isAbsent(archive.get(field)),
        sourceIsLast,
        sourceIsArchive,
        archiveIsLast);
  }

  /** The same for texts. */
  ThreeWay verdict(String field) {
    JsonNode source = said(field);
    return verdict(
        field,
        () -> Folding.same(field, source, last(field)),
        () -> stands(field, source),
        () -> Folding.same(field, archive.get(field), last(field)));
  }

  /**
   * Compares one field.
   *
   * @param value what is written if the source is followed
   */
  ThreeWay decide(
      String field,
      JsonNode value,
      BooleanSupplier sourceIsLast,
      BooleanSupplier sourceIsArchive,
      BooleanSupplier archiveIsLast) {
    ThreeWay verdict = verdict(field, sourceIsLast, sourceIsArchive, archiveIsLast);
    carryOut(field, verdict, value);
    return verdict;
  }

  void carryOut(String field, ThreeWay verdict, JsonNode value) {
    boolean old =
        verdict == ThreeWay.CONFLICT || verdict == ThreeWay.KEEP && kind == Earlier.Kind.REMEMBERED;
    put(remember, field, old ? last.get(field) : said.get(field));
    if (verdict == ThreeWay.WRITE) {
      change(field, value);
    } else if (verdict == ThreeWay.CONFLICT) {
      conflicts.add(
          new Conflict(
              resource, position, "/" + field, last.get(field), value, archive.get(field)));
    }
  }

  /** Says that the archive shall have another value. */
  void change(String field, JsonNode value) {
    JsonNode after = Folding.isAbsent(value) ? null : value;
    changes.add(new FieldChange(resource, position, "/" + field, archive.get(field), after));
    put(wanted, field, after);
  }

  /** Leaves a field as it is, and the next time to be compared with what was said before. */
  void leave(String field) {
    put(remember, field, last.get(field));
  }

  JsonNode said(String field) {
    JsonNode value = said.get(field);
    boolean usual = value == null && kind == Earlier.Kind.REMEMBERED && USUAL.containsKey(field);
    return usual ? JsonNodeFactory.instance.textNode(USUAL.get(field)) : value;
  }

  private JsonNode last(String field) {
    JsonNode value = last.get(field);
    return value == null && USUAL.containsKey(field)
        ? JsonNodeFactory.instance.textNode(USUAL.get(field))
        : value;
  }

  private boolean stands(String field, JsonNode source) {
    JsonNode here = archive.get(field);
    if (field.equals("language") && source != null && here != null) {
      // What was concluded from a text says nothing against what organizers stated.
      boolean concluded = source.path("basis").asText().equals("inferred");
      if (concluded && source.path("code").equals(here.path("code"))) {
        return true;
      }
    }
    return Folding.same(field, source, here);
  }

  private static void put(ObjectNode node, String field, JsonNode value) {
    if (Folding.isAbsent(value)) {
      node.remove(field);
    } else {
      node.set(field, value);
    }
  }
}
