package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ImportedField;
import org.seminararchive.importing.reading.ReadSession;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.importing.reading.StopSignal;

/** Reads a table. */
public final class TableReading {
  private TableReading() {}

  /**
   * @param stop checked at each row
   */
  public static Reading of(String text, ReadingContext context, StopSignal stop) {
    Grid grid = Grid.of(text, row -> TableHeader.likeness(row, context));
    List<Finding> findings = new ArrayList<>();
    if (grid.brokenAt() > 0) {
      findings.add(Finding.error("broken-table", grid.brokenAt()));
    }
    if (grid.rows().isEmpty()) {
      findings.add(Finding.error("no-table", 0));
      return new Reading(SourceFormat.CSV, List.of(), findings);
    }
    Grid.Row first = grid.rows().get(0);
    TableHeader header = TableHeader.of(first, context);
    findings.addAll(header.findings());
    if (header.has(TableColumn.TALK_TITLES)) {
      findings.add(Finding.error("table-of-sessions", first.line()));
    } else if (!header.saysNumbers() || !header.saysWhen()) {
      findings.add(Finding.error("no-header", first.line()));
    }
    if (findings.stream()
        .anyMatch(
            f ->
                f.severity() == Finding.Severity.ERROR
                    && f.line() != null
                    && f.line() == first.line())) {
      return new Reading(SourceFormat.CSV, List.of(), findings);
    }
    List<TableRow> rows =
        grid.rows().stream().skip(1).map(row -> new TableRow(header, row)).toList();
    List<ReadSession> sessions = new TableSessions(context).of(rows, stop);
    return new Reading(SourceFormat.CSV, sessions, findings, unsaid(header));
  }

  private static Set<ImportedField> unsaid(TableHeader header) {
    Set<ImportedField> unsaid = EnumSet.allOf(ImportedField.class);
    unsaid.removeAll(ImportedField.IN_EVERY_TABLE);
    unsaid.removeIf(
        field ->
            field.columns().stream()
                .flatMap(name -> TableColumn.called(name).stream())
                .anyMatch(header::has));
    return unsaid;
  }
}
