package org.seminararchive.mail;

/** CDI event: letters wait for the end of this transaction to be sent. */
record LettersAdded() {}
