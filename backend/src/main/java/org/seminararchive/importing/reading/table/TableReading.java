package org.seminararchive.importing.reading.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ReadSession;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.importing.reading.StopSignal;

/** A whole table: first its header, then its rows. */
public final class TableReading {
  /** What a table can say only if it has one of these columns. */
  private static final Map<String, List<Column>> SAID_BY =
      Map.ofEntries(
          Map.entry("session/end", List.of(Column.END, Column.WHEN, Column.START)),
          Map.entry("session/timeZone", List.of(Column.ZONE)),
          Map.entry("session/kind", List.of(Column.KIND)),
          Map.entry("session/status", List.of(Column.STATUS)),
          Map.entry("session/format", List.of(Column.FORMAT)),
          Map.entry("session/title", List.of(Column.SESSION_TITLE)),
          Map.entry("session/venue", List.of(Column.VENUE)),
          Map.entry("session/streamingVenue", List.of(Column.STREAMING_VENUE)),
          Map.entry("session/coHosts", List.of()),
          Map.entry("session/remarks", List.of()),
          Map.entry("talk/title", List.of(Column.TITLE, Column.TITLE_JA, Column.TITLE_EN)),
          Map.entry("talk/part", List.of(Column.PART)),
          Map.entry("talk/abstract", List.of(Column.ABSTRACT)),
          Map.entry("talk/language", List.of(Column.LANGUAGE)),
          Map.entry("talk/speakers", List.of(Column.SPEAKERS)),
          Map.entry(
              "talk/materials",
              List.of(
                  Column.MATERIALS, Column.SLIDES, Column.NOTES, Column.NOTEBOOK, Column.VIDEO)),
          Map.entry("talk/references", List.of(Column.REFERENCES)),
          Map.entry("talk/remarks", List.of(Column.REMARKS)));

  private TableReading() {}

  /**
   * @param stop asked at each row
   */
  public static Reading of(String text, ReadingContext context, StopSignal stop) {
    Grid grid = Grid.of(text, row -> Header.likeness(row, context));
    List<Finding> findings = new ArrayList<>();
    if (grid.brokenAt() > 0) {
      findings.add(Finding.error("broken-table", grid.brokenAt()));
    }
    if (grid.rows().isEmpty()) {
      findings.add(Finding.error("no-table", 0));
      return new Reading(SourceFormat.CSV, List.of(), findings);
    }
    Grid.Row first = grid.rows().get(0);
    Header header = Header.of(first, context);
    findings.addAll(header.findings());
    if (header.has(Column.TALK_TITLES)) {
      findings.add(Finding.error("table-of-sessions", first.line()));
    } else if (!header.saysNumbers() || !header.saysWhen()) {
      findings.add(Finding.error("no-header", first.line()));
    }
    if (findings.stream()
        .anyMatch(
            f ->
                f.severity() == Finding.Severity.error
                    && f.line() != null
                    && f.line() == first.line())) {
      return new Reading(SourceFormat.CSV, List.of(), findings);
    }
    List<Entry> rows = grid.rows().stream().skip(1).map(row -> new Entry(header, row)).toList();
    List<ReadSession> sessions = new TableSessions(context).of(rows, stop);
    return new Reading(SourceFormat.CSV, sessions, findings, unsaid(header));
  }

  private static Set<String> unsaid(Header header) {
    Set<String> unsaid = new HashSet<>();
    SAID_BY.forEach(
        (field, columns) -> {
          if (columns.stream().noneMatch(header::has)) {
            unsaid.add(field);
          }
        });
    return unsaid;
  }
}
