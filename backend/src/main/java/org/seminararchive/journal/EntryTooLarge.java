package org.seminararchive.journal;

/**
 * A resource exceeds the size limit of the journal, although each of its members is within bounds.
 */
public class EntryTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EntryTooLarge() {
    super("a state larger than the journal keeps", null, false, false);
  }
}
