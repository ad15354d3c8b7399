package org.seminararchive.invitation;

/**
 * A speaker is to be told of an invitation by mail. Fired in the transaction of its cause.
 *
 * @param isReminder false for the first time
 */
public record InvitationEvent(Invitation invitation, boolean isReminder) {}
