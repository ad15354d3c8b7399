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
    @Schema(required = true, description = "Earliest time of sending.") Instant at,
    @Schema(required = true, description = "True if a rule or a change planned it.")
        boolean automatic,
    @Schema(
            required = true,
            description = "Number of recipients; before sending begins, the current number.")
        long recipients,
    @Schema(required = true) long sent,
    @Schema(required = true, description = "Number of unsent letters.") long pending,
    @Schema(required = true, description = "Number of letters that failed after all attempts.")
        long failed,
    @Schema(required = true, description = "Number of letters rejected permanently.") long bounced,
    @Schema(
            required = true,
            description =
                "What is missing before it can be sent: environment variables, or "
                    + "meeting-address. Empty: nothing.")
        List<String> missing,
    @Schema(description = "Subject set by an organizer.") LocalizedText subject,
    @Schema(description = "Introduction set by an organizer.") LocalizedText text,
    @Schema(description = "Only in dry runs and reads of a single mail.") Preview preview) {

  /** Its texts in both languages. */
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
