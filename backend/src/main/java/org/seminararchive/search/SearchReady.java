package org.seminararchive.search;

/**
 * CDI event: the index is complete for the first time after the start.
 *
 * @param revision revision up to which it is complete
 */
public record SearchReady(long revision) {}
