package org.seminararchive.programme;

import java.util.List;
import java.util.stream.Collectors;
import org.seminararchive.condition.StartFailed;

/** A programme cannot be loaded. The message contains file, line and reason of all findings. */
public class ProgrammeError extends StartFailed {
  private static final long serialVersionUID = 1L;

  /** Upper bound of findings; a malformed file can have millions. */
  static final int MOST_FINDINGS = 20;

  private final transient List<String> findings;

  ProgrammeError(List<String> findings) {
    super(words(findings));
    this.findings = List.copyOf(findings);
  }

  /** One line per finding. */
  List<String> findings() {
    return findings;
  }

  private static String words(List<String> findings) {
    String first = findings.stream().limit(MOST_FINDINGS).collect(Collectors.joining("\n  "));
    return "The programme cannot be loaded:\n  "
        + first
        + (findings.size() > MOST_FINDINGS ? "\n  and more" : "");
  }
}
