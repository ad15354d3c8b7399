package org.seminararchive.mail;

/** CDI event: letters were added. They are sent after the transaction. */
record LettersAdded() {}
