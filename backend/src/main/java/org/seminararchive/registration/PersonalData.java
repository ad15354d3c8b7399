package org.seminararchive.registration;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Response schema: everything that is stored about one person in a series and its sessions. */
@Schema(name = "PersonalData")
public record PersonalData(
    @Schema(required = true) List<RegistrationResponse> registrations,
    @Schema(required = true) List<StoredMail> mails) {}
