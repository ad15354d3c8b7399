package org.seminararchive.importing;

import java.util.List;
import java.util.stream.Collectors;
import org.seminararchive.http.InputError;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.text.LocalizedText;

/** The finding about a session whose values the API would refuse. */
final class RefusedSession {
  private static final int MOST_REASONS = 20;

  private RefusedSession() {}

  /**
   * @param line of the source, from 1
   */
  static Finding finding(List<InputError> errors, int line) {
    LocalizedText message =
        LocalizedText.inBoth(message("ja", errors, line), message("en", errors, line));
    return new Finding(Finding.Severity.ERROR, "refused", line, message);
  }

  private static String message(String language, List<InputError> errors, int line) {
    String reasons =
        errors.stream()
            .limit(MOST_REASONS)
            .map(e -> e.in(language))
            .collect(Collectors.joining(" "));
    return Finding.error("refused", line, reasons).message().in(language);
  }
}
