/**
 * Extracts the text of each page and a picture of the first page from uploaded PDF files. Files are
 * read one at a time, each in a separate process with bounded time and memory.
 */
package org.seminararchive.pdf;
