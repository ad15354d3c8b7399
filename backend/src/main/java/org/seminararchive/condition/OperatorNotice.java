package org.seminararchive.condition;

/**
 * A line for the person who started the server, fired as an event during the start and printed
 * last.
 *
 * @param secret whether it must not come into the log: it is printed to standard output instead
 */
public record OperatorNotice(String text, boolean secret) {}
