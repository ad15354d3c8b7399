package org.seminararchive.journal;

/**
 * Fired once in each transaction that appends entries, however many. Who derives something from the
 * journal observes it after success ({@code TransactionPhase.AFTER_SUCCESS}) and then reads the
 * journal.
 *
 * @param revision of the first of the entries
 */
public record Change(long revision) {}
