package org.seminararchive.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.WebAddress;

/** Response body of a series. */
@Schema(name = "Series")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesResponse(
    @Schema(required = true, description = "Identifier in URLs.") String slug,
    @Schema(required = true) LocalizedText name,
    @Schema(required = true, description = "Name used with a number: 第58回DLAP.")
        LocalizedText shortName,
    LocalizedText description,
    @Schema(required = true, description = "IANA time zone of its dates and years.")
        String timeZone,
    @Schema(
            description = "Hue of its accent colour in OKLCH, in degrees.",
            minimum = "0",
            maximum = "359")
        Integer hue,
    @Schema(format = "uri") String homePage,
    @Schema(required = true) List<Organizer> organizers,
    Funding funding,
    @Schema(description = "Way of taking part in its sessions.") Participation participation,
    @Schema(deprecated = true, description = "Use participation.") FormerRegistration registration,
    @Schema(required = true) List<Workshop> workshops,
    @Schema(description = "Defaults of a new session.") SessionDefaults defaults,
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
        Boolean keepsCopies,
    @Schema(required = true, description = "Revision of the last change.") long revision,
    @Schema(required = true, description = "Time of the last change.") Instant updated) {

  public static SeriesResponse from(Series series) {
    return new SeriesResponse(
        series.slug,
        series.name,
        series.shortName,
        series.description,
        series.timeZone,
        series.hue,
        WebAddress.encoded(series.homePage),
        series.organizers,
        series.funding,
        series.participation,
        FormerRegistration.of(series.participation),
        series.workshops,
        series.defaults,
        series.speakerEdits,
        series.speakerReminder,
        series.keepsCopies ? true : null,
        series.revision,
        series.updated);
  }
}
