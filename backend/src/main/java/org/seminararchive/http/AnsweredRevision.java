package org.seminararchive.http;

import jakarta.enterprise.context.RequestScoped;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.Revision;

/**
 * The revision of the answer to a read: everything up to it is in the answer, and its tag names it.
 * It is asked for once in a request, so that an answer that waits for something else to reach this
 * revision has the tag of the revision that it waited for.
 */
@RequestScoped
public class AnsweredRevision {
  private final Journal journal;
  private Revision revision;

  AnsweredRevision(Journal journal) {
    this.journal = journal;
  }

  /** The last revision when this was first asked for. */
  public Revision get() {
    if (revision == null) {
      revision = journal.lastRevision();
    }
    return revision;
  }
}
