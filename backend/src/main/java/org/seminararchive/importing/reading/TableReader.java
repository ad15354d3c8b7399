package org.seminararchive.importing.reading;

import org.seminararchive.importing.reading.table.TableReading;

/** Reads a table (CSV), one talk a row: what the template and {@code /talks.csv} look like. */
public final class TableReader {
  private TableReader() {}

  /** Never fails: what is not understood is a finding with its line and column. */
  public static Reading read(String text, ReadingContext context) {
    return read(text, context, StopSignal.NONE);
  }

  /**
   * @param stop asked at each row
   */
  public static Reading read(String text, ReadingContext context, StopSignal stop) {
    return TableReading.of(text, context, stop);
  }
}
