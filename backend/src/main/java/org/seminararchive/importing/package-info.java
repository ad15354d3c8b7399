/**
 * Brings a hand-written page, or a file, into the archive as often as one likes. What stands on it
 * is read by the pure rooms below this one ({@code reading}); here it is compared with the archive
 * and with what was read the last time, and written through the services of every other write.
 */
package org.seminararchive.importing;
