package org.seminararchive.mail;

import java.util.UUID;

/**
 * A letter that is being sent.
 *
 * @param mailing {@code null} for a mail to one person
 * @param owner registration, invitation of a speaker, or notice to organizers
 * @param secret of its link; empty if it has none
 */
record ClaimedLetter(UUID letter, MailKind kind, UUID mailing, UUID owner, String secret) {}
