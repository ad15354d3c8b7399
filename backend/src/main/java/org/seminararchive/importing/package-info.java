/**
 * Imports a page, table or programme file repeatedly: {@code reading} reads it, {@code comparing}
 * compares it with the archive and the last import, and this package writes the result through the
 * services of all writes.
 */
package org.seminararchive.importing;
