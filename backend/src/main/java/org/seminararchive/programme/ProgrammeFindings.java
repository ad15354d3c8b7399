package org.seminararchive.programme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects errors in programme files up to the limit of one message. */
final class ProgrammeFindings {
  // A set, because a file is read once per list and repeats its errors.
  private final Set<String> findings = new LinkedHashSet<>();

  /** Runs a step and collects its errors. */
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
