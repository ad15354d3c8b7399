package org.seminararchive.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.JsonBody;

/** Response body of an invitation, for organizers. */
@Schema(name = "Invitation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationResponse(
    @Schema(required = true) UUID id,
    @Schema(required = true) Instant created,
    @Schema(required = true) Instant expires,
    @Schema(required = true, description = "Holder of the token that created it.") String invitedBy,
    @Schema(description = "Time of the speaker's last answer.") Instant answered,
    @Schema(
            description = "Merge patch of the talk that awaits an organizer's decision.",
            implementation = Object.class)
        JsonNode proposal,
    @Schema(format = "email", description = "Address of the speaker.") String mail,
    @Schema(description = "Time of the reminder.") Instant reminded,
    @Schema(description = "What the speaker consented to publish.") InvitedTalk.Consent consent,
    @Schema(description = "URL of the speaker's page; only in the response to the creation.")
        String url) {
  static InvitationResponse from(Invitation invitation) {
    return created(invitation, null);
  }

  /**
   * @param url contains the secret, which is never shown again
   */
  static InvitationResponse created(Invitation invitation, String url) {
    return new InvitationResponse(
        invitation.id,
        invitation.created,
        invitation.expires,
        invitation.invitedBy,
        invitation.answered,
        invitation.proposal == null ? null : JsonBody.parse(invitation.proposal),
        invitation.mail,
        invitation.reminded,
        new InvitedTalk.Consent(invitation.slides, invitation.recording),
        url);
  }

  /** Response schema: the invitations of a talk. */
  @Schema(name = "InvitationList")
  public record InvitationList(
      @Schema(required = true) List<InvitationResponse> items,
      @Schema(required = true) long total) {}
}
