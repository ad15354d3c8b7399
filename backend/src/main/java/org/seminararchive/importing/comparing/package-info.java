/**
 * Compares three versions of each session: the source, its last import, and the archive. Pure:
 * records in, decisions out.
 */
package org.seminararchive.importing.comparing;
