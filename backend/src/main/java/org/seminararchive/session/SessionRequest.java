package org.seminararchive.session;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;
import org.seminararchive.series.Participation;
import org.seminararchive.text.LocalizedText;

/**
 * A session in a request body.
 *
 * @param endSaid true if the request contains the end, even as {@code null}
 */
@Schema(name = "SessionRequest")
public record SessionRequest(
    @Schema(required = true, description = "ISO 8601 with offset.") OffsetDateTime start,
    @Schema(description = "Absent in a POST: after the default length. Null: unknown.")
        OffsetDateTime end,
    @Schema(hidden = true) boolean endSaid,
    @Schema(description = "IANA time zone; absent: that of the series.") String timeZone,
    Kind kind,
    Format format,
    Status status,
    LocalizedText title,
    @Schema(description = "Absent in a POST: the default of the series.") LocalizedText venue,
    LocalizedText streamingVenue,
    @Schema(maxItems = 5) List<CoHost> coHosts,
    LocalizedText remarks,
    @Schema(description = "Only if it differs from the participation of its series.")
        Participation participation,
    @Schema(description = "Number in each of its series, in printed order.", maxItems = 10)
        List<SessionNumber> numbers,
    @Schema(
            description = "In a POST, instead of numbers: the next number in each of these.",
            maxItems = 10)
        List<String> series) {

  private static final int MOST_SERIES = 10;

  public static SessionRequest read(Members members) {
    boolean endSaid = members.names("end");
    SessionRequest request =
        new SessionRequest(
            members.moment("start"),
            members.moment("end"),
            endSaid,
            members.line("timeZone", 64),
            members.oneOf("kind", Kind.class),
            members.oneOf("format", Format.class),
            members.oneOf("status", Status.class),
            members.localizedLine("title", 500),
            members.localizedLine("venue", 300),
            members.localizedLine("streamingVenue", 300),
            members.objects("coHosts", 5, SessionRequest::coHost),
            members.localizedParagraphs("remarks", 5000),
            members.object("participation", Participation::read),
            members.objects("numbers", MOST_SERIES, SessionRequest::number),
            members.lines("series", MOST_SERIES, 32));
    members.needed("start", request.start);
    return request;
  }

  /** Copy with another status. */
  public SessionRequest withStatus(Status other) {
    return new SessionRequest(
        start,
        end,
        endSaid,
        timeZone,
        kind,
        format,
        other,
        title,
        venue,
        streamingVenue,
        coHosts,
        remarks,
        participation,
        numbers,
        series);
  }

  /** The content to write, with values for the open members of the request. */
  SessionContent content(
      UUID id,
      Map<String, Integer> validNumbers,
      OffsetDateTime knownEnd,
      String zone,
      Status knownStatus,
      LocalizedText knownVenue) {
    return new SessionContent(
        id,
        validNumbers,
        start,
        knownEnd,
        zone,
        kind,
        format,
        knownStatus,
        title,
        knownVenue,
        streamingVenue,
        coHosts.isEmpty() ? null : coHosts,
        remarks,
        participation);
  }

  private static CoHost coHost(Members members) {
    return new CoHost(
        members.needed("name", members.localizedLine("name", 200)), members.url("url"));
  }

  private static SessionNumber number(Members members) {
    String series = members.needed("series", members.line("series", 32));
    Integer number = members.needed("number", members.integer("number", 1, 999_999));
    return series == null || number == null ? null : new SessionNumber(series, number);
  }
}
