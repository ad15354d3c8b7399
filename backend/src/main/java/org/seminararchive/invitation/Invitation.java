package org.seminararchive.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.seminararchive.http.Ids;

/** JPA entity of an invitation of speakers to edit one talk. */
@Entity
public class Invitation {
  @Id public UUID id;
  public UUID talkId;
  Instant created;
  public Instant expires;

  /** Holder of the token that created the invitation. */
  String invitedBy;

  /** Time of the last answer; {@code null} before the first. */
  Instant answered;

  /** JSON merge patch of the talk, pending an organizer's decision; {@code null} for none. */
  String proposal;

  /** Consent to publish; {@code null} if the speaker has not answered. */
  Boolean slides;

  Boolean recording;

  /** Mail address for links; {@code null} if organizers forward the link themselves. Private. */
  public String mail;

  /** Language of mails, {@code ja} or {@code en}; {@code null} without an address. */
  public String language;

  /** Time of the reminder; {@code null} if none was sent. */
  Instant reminded;

  /** A new invitation. */
  static Invitation of(InvitationRequest request, UUID talk, Instant now, String invitedBy) {
    Invitation invitation = new Invitation();
    invitation.id = Ids.create();
    invitation.talkId = talk;
    invitation.created = now;
    invitation.expires = request.expires().toInstant();
    invitation.invitedBy = invitedBy;
    invitation.mail = request.mail();
    invitation.language = request.mail() == null ? null : request.language();
    return invitation;
  }
}
