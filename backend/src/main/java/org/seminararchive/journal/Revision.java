package org.seminararchive.journal;

import java.time.Instant;

/** The number and moment of one accepted change; what was changed keeps both. */
public record Revision(long number, Instant at) {}
