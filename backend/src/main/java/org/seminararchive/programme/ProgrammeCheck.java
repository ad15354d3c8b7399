package org.seminararchive.programme;

import jakarta.enterprise.context.ApplicationScoped;
import org.seminararchive.condition.StartCheck;

/** Start check: the programme of an empty archive must be valid before the archive is created. */
@ApplicationScoped
class ProgrammeCheck implements StartCheck {
  private final ProgrammeSource source;

  ProgrammeCheck(ProgrammeSource source) {
    this.source = source;
  }

  @Override
  public void check(boolean empty) {
    if (empty) {
      source.check();
    }
  }
}
