package org.seminararchive.mail;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.MailAddress;

/** Request bodies about mails to everybody who takes part in a session. */
final class MailingRequest {
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 10_000;

  private MailingRequest() {}

  /**
   * A new mailing.
   *
   * @param at absent for immediately
   */
  @Schema(name = "MailingRequest")
  record New(
      @Schema(required = true) MailKind kind,
      @Schema(description = "Earliest time of sending; absent: at once.") OffsetDateTime at,
      @Schema(description = "true: paused until an organizer resumes it.") Boolean held,
      @Schema(description = "Replaces the default subject.") LocalizedText subject,
      @Schema(description = "Replaces the default introduction.") LocalizedText text) {
    static New read(Members members) {
      return new New(
          aboutSession(members),
          members.moment("at"),
          members.truth("held"),
          members.localizedLine("subject", LONGEST_SUBJECT),
          members.localizedParagraphs("text", LONGEST_TEXT));
    }
  }

  /**
   * Changes of a mailing; absent members are kept.
   *
   * @param rewritten names of the changed texts; a text without a value is reset to the default
   */
  @Schema(name = "MailingChangeRequest")
  record Change(
      @Schema(description = "Only before sending begins.") OffsetDateTime at,
      @Schema(description = "true: pauses it; false: resumes it and retries failed letters.")
          Boolean held,
      @Schema(description = "Replaces the default subject.") LocalizedText subject,
      @Schema(description = "Replaces the default introduction.") LocalizedText text,
      @Schema(hidden = true) List<String> rewritten) {
    static Change read(Members members) {
      return new Change(
          members.moment("at"),
          members.truth("held"),
          members.localizedLine("subject", LONGEST_SUBJECT),
          members.localizedParagraphs("text", LONGEST_TEXT),
          Stream.of("subject", "text").filter(members::names).toList());
    }
  }

  /** A test mail to one address. */
  @Schema(name = "MailTestRequest")
  record Test(
      @Schema(required = true) MailKind kind,
      @Schema(required = true, format = "email", maxLength = 254) String mail,
      @Schema(description = "ja or en; absent: ja.") String language,
      LocalizedText subject,
      LocalizedText text) {
    static Test read(Members members) {
      String mail = members.needed("mail", members.line("mail", 254));
      Optional<MailAddress> address = Optional.ofNullable(mail).flatMap(MailAddress::of);
      if (mail != null && address.isEmpty()) {
        members.refuse("mail", "not-a-mail-address", "");
      }
      String language = members.line("language", 2);
      if (language != null && !language.equals("ja") && !language.equals("en")) {
        members.refuse("language", "not-a-mail-language", language);
      }
      return new Test(
          aboutSession(members),
          address.map(MailAddress::text).orElse(null),
          language == null ? "ja" : language,
          members.localizedLine("subject", LONGEST_SUBJECT),
          members.localizedParagraphs("text", LONGEST_TEXT));
    }
  }

  private static MailKind aboutSession(Members members) {
    MailKind kind = members.needed("kind", members.oneOf("kind", MailKind.class));
    if (kind != null && !kind.isAboutSession()) {
      members.refuse("kind", "not-a-mailing", kind.code);
    }
    return kind;
  }
}
