package org.seminararchive.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.WebAddress;

/**
 * How people take part in the sessions of a series, or in a session with its own rules. Members
 * that do not belong to the mode are kept for a change of the mode.
 *
 * @param opens when registration begins; absent for immediately
 * @param deadline when registration ends; absent for the start of the session
 * @param send when participants receive the meeting address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Participation(
    @Schema(required = true) ParticipationMode mode,
    @Schema(format = "uri", description = "URL of the sign-up form; for mode external.")
        String signUpUrl,
    @Schema(format = "uri", description = "URL of the sign-off form.") String signOffUrl,
    @Schema(description = "Advice to participants, in paragraphs.") LocalizedText advice,
    @Schema(minimum = "1", maximum = "100000", description = "Capacity; absent: unlimited.")
        Integer capacity,
    @Schema(description = "Opening time; absent: at once.") DayRule opens,
    @Schema(description = "Deadline; absent: the start.") DayRule deadline,
    @Schema(description = "Time at which participants receive the meeting address.") DayRule send,
    @Schema(description = "True if addresses of institutions are preferred.") Boolean institutional,
    @Schema(
            minimum = "1",
            maximum = "3650",
            description =
                "Days from a session until its registrations are deleted;"
                    + " absent: the server's setting.")
        Integer keptDays) {

  /** URLs are normalized to URIs. */
  public Participation {
    signUpUrl = WebAddress.encoded(signUpUrl);
    signOffUrl = WebAddress.encoded(signOffUrl);
  }

  public static Participation read(Members members) {
    Participation read =
        new Participation(
            members.needed("mode", members.oneOf("mode", ParticipationMode.class)),
            members.url("signUpUrl"),
            members.url("signOffUrl"),
            members.localizedParagraphs("advice", 5000),
            members.integer("capacity", 1, 100_000),
            members.object("opens", DayRule::read),
            members.object("deadline", DayRule::read),
            members.object("send", DayRule::read),
            members.truth("institutional"),
            members.integer("keptDays", 1, 3650));
    if (read.mode == ParticipationMode.EXTERNAL) {
      members.needed("signUpUrl", read.signUpUrl);
    }
    if (read.opens != null && read.deadline != null && read.opens.compareTo(read.deadline) >= 0) {
      members.refuse("deadline", "deadline-not-after-opening", read.opens.time());
    }
    return read;
  }
}
