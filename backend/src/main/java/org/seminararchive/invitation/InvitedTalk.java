package org.seminararchive.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.talk.Language;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.Reference;
import org.seminararchive.talk.TalkResponse.SpeakerAt;
import org.seminararchive.text.LocalizedText;

/** A talk as displayed to its speaker, with the pending proposal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitedTalk(
    LocalizedText title,
    @JsonProperty("abstract") LocalizedText abstractText,
    Language language,
    @Schema(description = "Names and affiliations are editable, people and order are not.")
        List<SpeakerAt> speakers,
    List<Material> materials,
    List<Reference> references,
    Consent consent,
    @Schema(readOnly = true, description = "Its session; read-only.") SessionResponse session,
    @Schema(readOnly = true, description = "Expiry of the invitation.") Instant expires,
    @Schema(readOnly = true, description = "True if changes await an organizer's decision.")
        Boolean reviewed,
    @Schema(readOnly = true, description = "Time of the last answer.") Instant answered,
    @Schema(readOnly = true, description = "True if an answer awaits an organizer's decision.")
        Boolean waiting) {
  static final List<String> READ_ONLY =
      List.of("session", "expires", "reviewed", "answered", "waiting");
  static final List<String> OF_TALK =
      List.of("title", "abstract", "language", "speakers", "materials", "references");

  /** Consent of the speaker to publish; a member is absent if not answered. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Consent(Boolean slides, Boolean recording) {
    static Consent read(Members members) {
      return new Consent(members.truth("slides"), members.truth("recording"));
    }
  }
}
