package org.seminararchive.programme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong in programme files, as much as one message names. */
final class ProgrammeFindings {
  // A file that is read once for each list says the same each time.
  private final Set<String> findings = new LinkedHashSet<>();

  /** Runs a step and keeps what it finds wrong. */
  void collect(Runnable step) {
    try {
      step.run();
    } catch (ProgrammeError e) {
      if (findings.size() <= ProgrammeError.MOST_FINDINGS) {
        findings.addAll(e.findings());
      }
    }
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  /**
   * @throws ProgrammeError with all findings, if there are any
   */
  void refuse() {
    if (!findings.isEmpty()) {
      throw new ProgrammeError(List.copyOf(findings));
    }
  }
}
