package org.seminararchive.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.seminararchive.http.InputError;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.text.LocalizedText;

/** Why a session cannot be written, in the words of every other write. */
final class Refusal {
  private static final int MOST = 20;

  private Refusal() {}

  static Finding of(List<InputError> errors, int line) {
    var message = new LinkedHashMap<String, String>();
    for (String language : List.of("ja", "en")) {
      String reasons =
          errors.stream().limit(MOST).map(e -> e.in(language)).collect(Collectors.joining(" "));
      message.put(language, Finding.error("refused", line, reasons).message().in(language));
    }
    return new Finding(Finding.Severity.error, "refused", line, new LocalizedText(message));
  }
}
