/**
 * Reads one PDF in a process of its own, which the server can kill. Uses nothing of the server, so
 * that the process starts fast and has nothing to damage.
 */
package org.seminararchive.pdf.reading;
