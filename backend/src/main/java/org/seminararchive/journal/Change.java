package org.seminararchive.journal;

/**
 * Fired for every entry, in the transaction that appends it. Who derives something from the journal
 * observes it after success ({@code TransactionPhase.AFTER_SUCCESS}) and then reads the journal.
 *
 * @param revision of the entry
 */
public record Change(long revision) {}
