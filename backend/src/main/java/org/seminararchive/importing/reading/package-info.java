/**
 * From text to plain records and findings. Pure: uses no database, clock or network, so the same
 * text with the same {@link org.seminararchive.importing.reading.ReadingContext} always gives the
 * same {@link org.seminararchive.importing.reading.Reading}.
 */
package org.seminararchive.importing.reading;
