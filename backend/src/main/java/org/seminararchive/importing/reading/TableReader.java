package org.seminararchive.importing.reading;

import java.util.List;

/** Stands in until tables are read. */
public final class TableReader {
  private TableReader() {}

  public static Reading read(String text, ReadingContext context) {
    return new Reading(SourceFormat.CSV, List.of(), List.of());
  }
}
