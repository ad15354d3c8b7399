package org.seminararchive.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * The row that writers lock.
 *
 * @param keeper server that keeps the revision in memory; {@code null} for none
 * @param keptUntil end of its lease; {@code null} without one
 * @param now start of the reading transaction, by the clock of the database
 */
record JournalHead(Revision last, UUID keeper, Instant keptUntil, Instant now) {}
