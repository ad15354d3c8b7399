package org.seminararchive.registration;

import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;

/** Request body that changes a registration; absent members are kept. */
@Schema(name = "RegistrationChangeRequest")
record RegistrationPatch(
    @Schema(maxLength = Person.LONGEST_LINE) String name,
    @Schema(maxLength = Person.LONGEST_LINE, description = "null removes it.") String institution,
    MailLanguage language) {

  /** Reads the changes. */
  static Consumer<Registration> read(Members members) {
    boolean hasInstitution = members.names("institution");
    RegistrationPatch patch =
        new RegistrationPatch(
            members.line("name", Person.LONGEST_LINE),
            members.line("institution", Person.LONGEST_LINE),
            members.oneOf("language", MailLanguage.class));
    return registration -> {
      registration.name = patch.name == null ? registration.name : patch.name;
      registration.institution = hasInstitution ? patch.institution : registration.institution;
      registration.language = patch.language == null ? registration.language : patch.language.code;
    };
  }
}
