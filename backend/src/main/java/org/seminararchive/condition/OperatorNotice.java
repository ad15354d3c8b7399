package org.seminararchive.condition;

/**
 * A line for the person who started the server, fired as an event during the start and printed
 * last.
 *
 * @param text where the admin token is, as the rest of a sentence; or, if it is secret, all that is
 *     printed
 * @param secret whether it must not come into the log: it is printed to standard output instead
 */
public record OperatorNotice(String text, boolean secret) {}
