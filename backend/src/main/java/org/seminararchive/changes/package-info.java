/** Replication: every change of the archive in order, by polling, long polling or streaming. */
package org.seminararchive.changes;
