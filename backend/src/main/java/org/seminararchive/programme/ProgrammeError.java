package org.seminararchive.programme;

import java.util.List;

/**
 * A programme cannot be loaded. The message names file, line and reason of everything found wrong.
 */
public class ProgrammeError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProgrammeError(List<String> findings) {
    // The reader of this is a person with a broken file: a stack trace would only hide the lines.
    super(
        "The programme cannot be loaded:\n  " + String.join("\n  ", findings), null, false, false);
  }
}
