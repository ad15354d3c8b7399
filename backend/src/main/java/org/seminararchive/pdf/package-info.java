/**
 * What is in uploaded PDF files: the text of each page and a picture of the first one. Files are
 * read one at a time, each in a process of its own with bounded time and memory.
 */
package org.seminararchive.pdf;
