package org.seminararchive.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.series.Participation;
import org.seminararchive.text.LocalizedText;

/** Response body of a session, without its talks: talks refer to their session. */
@Schema(name = "Session")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionResponse(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "ISO 8601 with the offset of `timeZone`.")
        OffsetDateTime start,
    @Schema(description = "Absent if it was not announced.") OffsetDateTime end,
    @Schema(required = true, description = "IANA time zone.") String timeZone,
    @Schema(required = true) Kind kind,
    @Schema(description = "Absent when unknown.") Format format,
    @Schema(
            required = true,
            description = "Stored status; whether it has been held follows from the current time.")
        Status status,
    LocalizedText title,
    LocalizedText venue,
    @Schema(description = "A further room with a live stream.") LocalizedText streamingVenue,
    List<CoHost> coHosts,
    @Schema(required = true, description = "Number in each of its series, in printed order.")
        List<SessionNumber> numbers,
    @Schema(description = "In reads of a single resource, or if `fields` selects it.")
        LocalizedText remarks,
    @Schema(description = "Only if it differs from the participation of its series.")
        Participation participation,
    @Schema(
            description =
                "In reads of a single resource, or if `fields` selects it; absent for cancelled "
                    + "and postponed sessions.")
        Joining joining,
    @Schema(description = "Revision of the last change; absent inside a talk.") Long revision,
    @Schema(description = "Time of the last change; absent inside a talk.") Instant updated) {

  /** As stored. */
  public static SessionResponse from(Session session) {
    return full(session, session.remarks, null, session.revision, session.updated);
  }

  /** Complete form, which depends on the series as well. */
  public static SessionResponse complete(Session session) {
    return full(session, session.remarks, Joining.of(session), session.revision, session.updated);
  }

  /** Form in lists. */
  public static SessionResponse summary(Session session) {
    return full(session, null, null, session.revision, session.updated);
  }

  /** Form embedded in a talk. */
  public static SessionResponse within(Session session) {
    return full(session, null, null, null, null);
  }

  private static SessionResponse full(
      Session session, LocalizedText remarks, Joining joining, Long revision, Instant updated) {
    ZoneId zone = ZoneId.of(session.timeZone);
    return new SessionResponse(
        session.id,
        session.startsAt.atZone(zone).toOffsetDateTime(),
        session.endsAt == null ? null : session.endsAt.atZone(zone).toOffsetDateTime(),
        session.timeZone,
        session.kind,
        session.format,
        session.status,
        session.title,
        session.venue,
        session.streamingVenue,
        session.coHosts,
        session.memberships.stream().map(SessionNumber::from).toList(),
        remarks,
        session.participation,
        joining,
        revision,
        updated);
  }
}
