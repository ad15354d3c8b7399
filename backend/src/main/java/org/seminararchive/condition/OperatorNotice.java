package org.seminararchive.condition;

/**
 * CDI event: a line for the operator, fired during the start and printed last.
 *
 * @param text where the admin token is, as the end of a sentence; if secret, the whole output
 * @param secret true if the text must not be logged: it is printed to standard output instead
 */
public record OperatorNotice(String text, boolean secret) {}
