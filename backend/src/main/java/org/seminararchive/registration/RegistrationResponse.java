package org.seminararchive.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.WireName;

/** Response body of a registration, for the person and for organizers. */
@Schema(name = "PersonRegistration")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationResponse(
    @Schema(description = "For organizers only.") UUID id,
    @Schema(required = true, format = "email") String mail,
    @Schema(required = true) String name,
    String institution,
    @Schema(required = true, description = "Language of mails.") MailLanguage language,
    @Schema(required = true) RegistrationState state,
    @Schema(description = "Position in the waiting list, from 1.") Long place,
    @Schema(description = "Slug; registered for every session of this series.") String series,
    @Schema(description = "Id; registered for this session only.") UUID session,
    @Schema(description = "True for an address of a free mail provider; for organizers only.")
        Boolean freeMail,
    @Schema(required = true) Instant created,
    @Schema(description = "Absent until the address is confirmed.") Instant confirmed,
    @Schema(
            required = true,
            description = "Proof of consent: `form`, or the statement of an import.")
        String consent) {

  /** For the person. */
  static RegistrationResponse own(Registration registration, Gathering gathering, Long place) {
    return with(null, registration, gathering, place, null);
  }

  /** For organizers. */
  static RegistrationResponse from(Registration registration, Gathering gathering) {
    return with(registration.id, registration, gathering, null, registration.freeMail);
  }

  private static RegistrationResponse with(
      UUID id, Registration registration, Gathering gathering, Long place, Boolean freeMail) {
    return new RegistrationResponse(
        id,
        registration.mail,
        registration.name,
        registration.institution,
        WireName.find(MailLanguage.class, registration.language).orElseThrow(),
        registration.state,
        place,
        gathering.isSession() ? null : gathering.series().slug,
        registration.sessionId,
        freeMail,
        registration.created,
        registration.confirmed,
        registration.consent);
  }
}
