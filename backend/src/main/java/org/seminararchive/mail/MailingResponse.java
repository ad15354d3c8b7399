package org.seminararchive.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;

/** Response body of a mail to everybody who takes part in a session. */
@Schema(name = "Mailing")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailingResponse(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID session,
    @Schema(required = true) MailKind kind,
    @Schema(required = true) MailingState state,
    @Schema(required = true, description = "Not sent before this time.") Instant at,
    @Schema(required = true, description = "Planned by a rule or because of a change.")
        boolean automatic,
    @Schema(required = true, description = "People who get it; before it begins, as of now.")
        long recipients,
    @Schema(required = true) long sent,
    @Schema(required = true, description = "Letters that are still to be sent.") long pending,
    @Schema(required = true, description = "Letters that were given up.") long failed,
    @Schema(required = true, description = "Letters that were refused for good.") long bounced,
    @Schema(
            required = true,
            description =
                "What it waits for: variables of the server, or meeting-address. Empty: for nothing.")
        List<String> missing,
    @Schema(description = "What an organizer wrote instead of the usual one.")
        LocalizedText subject,
    @Schema(description = "What an organizer wrote instead of the usual opening words.")
        LocalizedText text,
    @Schema(description = "Only in a dry run and in the read of one mail.") Preview preview) {

  /** What it says in both languages. */
  @Schema(name = "MailPreview")
  public record Preview(@Schema(required = true) Content ja, @Schema(required = true) Content en) {}

  /** Subject and both forms of a mail. */
  @Schema(name = "MailContent")
  public record Content(
      @Schema(required = true) String subject,
      @Schema(required = true) String text,
      @Schema(required = true) String html) {
    static Content of(LetterText letter) {
      return new Content(letter.subject(), letter.plain(), letter.html());
    }
  }
}
