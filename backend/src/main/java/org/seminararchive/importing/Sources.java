package org.seminararchive.importing;

import org.seminararchive.importing.reading.PageReader;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.importing.reading.StopSignal;
import org.seminararchive.importing.reading.TableReader;

/** Reads whatever can be imported. Pure: it knows no archive but what the context says. */
public final class Sources {
  private Sources() {}

  /**
   * @param stop asked at each line, row or session; what it throws ends the reading
   */
  public static Reading read(
      String text, SourceFormat format, ReadingContext context, StopSignal stop) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return switch (format) {
      case MARKDOWN, HTML, TEXT -> PageReader.read(plain, format, context, stop);
      case CSV -> TableReader.read(plain, context, stop);
      case YAML -> ProgrammeReading.read(plain, context, stop);
    };
  }
}
