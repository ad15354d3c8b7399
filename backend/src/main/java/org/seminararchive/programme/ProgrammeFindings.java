package org.seminararchive.programme;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in programme files, as much as one message names. */
final class ProgrammeFindings {
  private final List<String> findings = new ArrayList<>();

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
      throw new ProgrammeError(findings);
    }
  }
}
