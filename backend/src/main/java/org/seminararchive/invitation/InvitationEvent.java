package org.seminararchive.invitation;

/**
 * CDI event: a mail about an invitation must be sent to the speaker. Fired in the transaction of
 * its cause.
 *
 * @param isReminder false for the first mail
 */
public record InvitationEvent(Invitation invitation, boolean isReminder) {}
