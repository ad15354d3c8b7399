/**
 * From text to plain records and findings. Nothing here knows a database, a clock or a network: the
 * same text with the same {@link org.seminararchive.importing.reading.ReadingContext} always gives
 * the same {@link org.seminararchive.importing.reading.Reading}.
 */
package org.seminararchive.importing.reading;
