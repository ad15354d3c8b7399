package org.seminararchive.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stored data about one mail to a person. */
@Schema(name = "StoredMail")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredMail(
    @Schema(required = true) String kind,
    @Schema(description = "Id of its session.") UUID session,
    @Schema(required = true, description = "waiting, sending, sent, failed or bounced.")
        String state,
    @Schema(description = "Absent if it is unsent.") Instant sent) {

  /** Provides the stored data about mails. Implemented by the mail package. */
  public interface Source {
    List<StoredMail> of(UUID registration);
  }
}
