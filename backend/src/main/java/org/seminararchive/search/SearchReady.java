package org.seminararchive.search;

/**
 * Fired once the index is complete for the first time after a start.
 *
 * @param revision up to which everything is in it
 */
public record SearchReady(long revision) {}
