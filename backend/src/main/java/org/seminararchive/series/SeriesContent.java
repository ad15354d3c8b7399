package org.seminararchive.series;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;

/** Complete content of a series, from a request or a programme file. */
@Schema(name = "SeriesRequest")
public record SeriesContent(
    @Schema(required = true, description = "Identifier in URLs.") String slug,
    @Schema(required = true) LocalizedText name,
    @Schema(required = true) LocalizedText shortName,
    LocalizedText description,
    @Schema(required = true, description = "IANA time zone.") String timeZone,
    @Schema(minimum = "0", maximum = "359") Integer hue,
    @Schema(format = "uri") String homePage,
    List<Organizer> organizers,
    Funding funding,
    Participation participation,
    @Schema(deprecated = true, description = "Use participation.") FormerRegistration registration,
    List<Workshop> workshops,
    SessionDefaults defaults,
    @Schema(
            description =
                "Whether changes of invited speakers are saved or proposed; absent: saved.")
        SpeakerEdits speakerEdits,
    @Schema(description = "Reminder of unanswered invitations; absent: none.")
        DayRule speakerReminder,
    @Schema(
            description =
                "Consent to serve kept copies of linked slides while the original is gone;"
                    + " absent: no.")
        Boolean keepsCopies) {

  /** Converts the registration of older clients, unless the request has a participation. */
  public SeriesContent {
    if (participation == null && registration != null) {
      participation = registration.participation();
    }
    registration = null;
    organizers = withoutNulls(organizers);
    workshops = withoutNulls(workshops);
  }

  // An unreadable item is {@code null} here and reported as an error elsewhere.
  private static <T> List<T> withoutNulls(List<T> items) {
    return items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
  }
}
