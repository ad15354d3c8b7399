package org.seminararchive.journal;

/**
 * CDI event, fired once per transaction that appends entries. {@link JournalReaders} then calls the
 * readers of the journal.
 */
public record Change() {}
