package org.seminararchive.programme;

import jakarta.enterprise.context.ApplicationScoped;
import org.seminararchive.condition.StartCheck;

/** The programme of an empty archive must be readable before the archive is made. */
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
