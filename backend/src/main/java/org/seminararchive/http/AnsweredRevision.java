package org.seminararchive.http;

import jakarta.enterprise.context.RequestScoped;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.Revision;

/**
 * Revision of the response to a read, which is the value of its ETag: the response contains all
 * changes up to it. Read once per request, so that a response that waits for the search index has
 * the ETag of the revision for which it waited.
 */
@RequestScoped
public class AnsweredRevision {
  private final Journal journal;
  private Revision revision;

  AnsweredRevision(Journal journal) {
    this.journal = journal;
  }

  /** The last revision at the time of the first call. */
  public Revision get() {
    if (revision == null) {
      revision = journal.lastRevision();
    }
    return revision;
  }
}
