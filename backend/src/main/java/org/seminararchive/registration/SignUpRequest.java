package org.seminararchive.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;

/** Request body of a sign-up. */
@Schema(name = "SignUpRequest")
record SignUpRequest(
    @Schema(required = true, format = "email", maxLength = Person.LONGEST_MAIL) String mail,
    @Schema(required = true, maxLength = Person.LONGEST_LINE) String name,
    @Schema(maxLength = Person.LONGEST_LINE) String institution,
    @Schema(description = "Language of mails; absent: ja.") MailLanguage language,
    @Schema(required = true, description = "true: consents to storage until the registration ends.")
        Boolean consent,
    @Schema(maxLength = Person.LONGEST_LINE, description = "Trap for bots; leave it out.")
        String website) {

  /**
   * A valid sign-up.
   *
   * @param isTrapped true if the hidden field was filled in, which only programs do
   */
  record SignUp(Person person, boolean isTrapped) {}

  static SignUp read(Members members) {
    Person person = Person.read(members);
    Boolean consent = members.needed("consent", members.truth("consent"));
    if (Boolean.FALSE.equals(consent)) {
      members.refuse("consent", "no-consent", "");
    }
    String trap = members.line("website", Person.LONGEST_LINE);
    return new SignUp(person, trap != null);
  }
}
