/**
 * Finds talks and people by words, in Japanese and English. The index is derived: it is made from
 * the archive and follows its journal. A door: stands on talks and speakers, which know only that
 * they can be searched.
 */
package org.seminararchive.search;
