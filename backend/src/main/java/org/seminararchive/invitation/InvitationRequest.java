package org.seminararchive.invitation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;
import org.seminararchive.text.MailAddress;

/** Request body of an invitation. Every invitation expires. */
@Schema(name = "InvitationRequest")
record InvitationRequest(
    @Schema(required = true) OffsetDateTime expires,
    @Schema(
            format = "email",
            maxLength = 254,
            description = "Recipient of the link and the reminder; absent: none.")
        String mail,
    @Schema(description = "Language of the mails: ja or en; absent: ja.") String language) {
  private static final List<String> LANGUAGES = List.of("ja", "en");

  static InvitationRequest read(Members members, Instant now) {
    OffsetDateTime expires = members.needed("expires", members.moment("expires"));
    if (expires != null && !expires.toInstant().isAfter(now)) {
      members.refuse("expires", "not-in-the-future", expires.toString());
    }
    String mail = members.line("mail", 254);
    Optional<MailAddress> address = Optional.ofNullable(mail).flatMap(MailAddress::of);
    if (mail != null && address.isEmpty()) {
      members.refuse("mail", "not-a-mail-address", "");
    }
    String language = members.line("language", 2);
    if (language != null && !LANGUAGES.contains(language)) {
      members.refuse("language", "not-a-mail-language", language);
    }
    return new InvitationRequest(
        expires,
        address.map(MailAddress::text).orElse(null),
        language == null ? LANGUAGES.get(0) : language);
  }
}
