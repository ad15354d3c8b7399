/**
 * Reads one PDF in a separate process. Depends on no other package, so that the process starts fast
 * and cannot damage data of the server.
 */
package org.seminararchive.pdf.reading;
