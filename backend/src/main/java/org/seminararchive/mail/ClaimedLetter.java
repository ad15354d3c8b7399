package org.seminararchive.mail;

import java.util.UUID;

/**
 * A letter that is being sent.
 *
 * @param mailing {@code null} for a mail to one person
 * @param owner registration, or invitation of a speaker
 * @param secret of its link
 */
record ClaimedLetter(UUID letter, MailKind kind, UUID mailing, UUID owner, String secret) {}
