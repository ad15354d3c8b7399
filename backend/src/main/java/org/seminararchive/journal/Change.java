package org.seminararchive.journal;

/**
 * Fired once in each transaction that appends entries, however many. {@link JournalReaders} calls
 * whatever derives something from the journal.
 */
public record Change() {}
