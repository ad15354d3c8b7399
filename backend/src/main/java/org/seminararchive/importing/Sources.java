package org.seminararchive.importing;

import org.seminararchive.importing.reading.PageReading;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.importing.reading.StopSignal;
import org.seminararchive.importing.reading.table.TableReading;

/** Reads a source of any format. A pure function of text and context. */
public final class Sources {
  private Sources() {}

  /**
   * @param stop checked at each line, row or session; its exception ends the reading
   */
  public static Reading read(
      String text, SourceFormat format, ReadingContext context, StopSignal stop) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return switch (format) {
      case MARKDOWN, HTML, TEXT -> PageReading.read(plain, format, context, stop);
      case CSV -> TableReading.of(plain, context, stop);
      case YAML -> ProgrammeReading.read(plain, context, stop);
    };
  }
}
