/**
 * Full-text search of talks and speakers in Japanese and English. The index is derived data: it is
 * built from the archive and updated from the journal. Implements the search interfaces of the talk
 * and speaker rooms.
 */
package org.seminararchive.search;
