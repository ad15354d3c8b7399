package org.seminararchive.importing;

import java.util.ArrayList;
import java.util.List;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.MeetingAddress;
import org.seminararchive.importing.reading.PageReading;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.importing.reading.StopSignal;
import org.seminararchive.importing.reading.table.TableReading;

/** Reads a source of any format. A pure function of text and context. */
public final class Sources {
  private static final int MOST_FINDINGS = 50;

  private Sources() {}

  /**
   * @param stop checked at each line, row or session; its exception ends the reading
   */
  public static Reading read(
      String text, SourceFormat format, ReadingContext context, StopSignal stop) {
    MeetingAddress.Hidden open =
        MeetingAddress.in(text.startsWith("\uFEFF") ? text.substring(1) : text);
    Reading reading = read(open, format, context, stop);
    List<Finding> findings = new ArrayList<>(reading.findings());
    open.lines().stream()
        .limit(MOST_FINDINGS)
        .forEach(line -> findings.add(Finding.note("meeting-private", line)));
    return new Reading(reading.format(), reading.sessions(), findings, reading.unsaid());
  }

  private static Reading read(
      MeetingAddress.Hidden open, SourceFormat format, ReadingContext context, StopSignal stop) {
    String plain = open.text();
    return switch (format) {
      case MARKDOWN, HTML, TEXT -> PageReading.read(plain, format, context, stop);
      case CSV -> TableReading.of(plain, context, stop);
      case YAML -> ProgrammeReading.read(plain, context, stop);
    };
  }
}
