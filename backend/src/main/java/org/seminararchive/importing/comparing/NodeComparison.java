package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.seminararchive.importing.ImportReport.Conflict;
import org.seminararchive.importing.ImportReport.FieldChange;
import org.seminararchive.importing.reading.ImportedField;
import org.seminararchive.importing.reading.Reading;

/** Compares a session or a talk field by field and collects the results. */
final class NodeComparison {
  private final Integer position;
  private final Earlier.Kind kind;
  final Reading reading;
  final ObjectNode last;
  final ObjectNode said;
  final ObjectNode archive;

  final ObjectNode wanted;
  final ObjectNode remember = JsonNodeFactory.instance.objectNode();
  final List<FieldChange> changes = new ArrayList<>();
  final List<Conflict> conflicts = new ArrayList<>();

  /**
   * @param position of a talk in its session; absent for a session
   */
  NodeComparison(
      Integer position,
      Earlier.Kind kind,
      Reading reading,
      ObjectNode last,
      ObjectNode said,
      ObjectNode archive) {
    this.position = position;
    this.kind = kind;
    this.reading = reading;
    this.last = last;
    this.said = said;
    this.archive = archive;
    wanted = archive.deepCopy();
  }

  /** Compares a field by its folded value. */
  void compare(ImportedField field) {
    carryOut(field, verdict(field), said(field));
  }

  /** The result for a field that is compared by its folded value; nothing is collected. */
  ThreeWay verdict(ImportedField field) {
    JsonNode source = said(field);
    JsonNode before = or(field.of(last), field.usual());
    return verdict(
        field,
        () -> Folding.same(field, source, before),
        () -> isInArchive(field, source),
        () -> Folding.same(field, field.of(archive), before));
  }

  /** The result for a field with a specific comparison. */
  ThreeWay verdict(
      ImportedField field,
      BooleanSupplier sourceIsLast,
      BooleanSupplier sourceIsArchive,
      BooleanSupplier archiveIsLast) {
    boolean absent = Folding.isAbsent(said(field));
    boolean inArchive = !Folding.isAbsent(field.of(archive));
    return !reading.says(field) || absent && field.isStaying()
        ? ThreeWay.KEEP
        : ThreeWay.of(kind, !absent, inArchive, sourceIsLast, sourceIsArchive, archiveIsLast);
  }

  /**
   * @param value the value to write if the source is used
   */
  void carryOut(ImportedField field, ThreeWay verdict, JsonNode value) {
    boolean old =
        verdict == ThreeWay.CONFLICT || verdict == ThreeWay.KEEP && kind == Earlier.Kind.REMEMBERED;
    set(remember, field, field.of(old ? last : said));
    if (verdict == ThreeWay.WRITE) {
      change(field, value);
    } else if (verdict == ThreeWay.CONFLICT) {
      conflicts.add(
          new Conflict(
              field.resource(),
              position,
              field.pointer(),
              field.of(last),
              value,
              field.of(archive)));
    }
  }

  /** Writes another value than that of the archive. */
  void change(ImportedField field, JsonNode value) {
    JsonNode after = Folding.isAbsent(value) ? null : value;
    changes.add(
        new FieldChange(field.resource(), position, field.pointer(), field.of(archive), after));
    field.set(wanted, after);
  }

  /** Keeps a field, to be compared with the same earlier value at the next import. */
  void leave(ImportedField field) {
    set(remember, field, field.of(last));
  }

  JsonNode said(ImportedField field) {
    JsonNode value = field.of(said);
    return kind == Earlier.Kind.REMEMBERED ? or(value, field.usual()) : value;
  }

  /** A language that was inferred agrees with the same language as organizers state it. */
  private boolean isInArchive(ImportedField field, JsonNode source) {
    JsonNode here = field.of(archive);
    boolean inferred =
        field == ImportedField.LANGUAGE
            && source != null
            && here != null
            && source.path("basis").asText().equals("inferred");
    return inferred && source.path("code").equals(here.path("code"))
        || Folding.same(field, source, here);
  }

  private static JsonNode or(JsonNode value, JsonNode usual) {
    return value == null ? usual : value;
  }

  private static void set(ObjectNode node, ImportedField field, JsonNode value) {
    field.set(node, Folding.isAbsent(value) ? null : value);
  }
}
