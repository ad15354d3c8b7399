package org.seminararchive.journal;

/** A journal entry without its states. */
record ResourceChange(long revision, String resourceId) {}
