package org.seminararchive.session;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.series.Participation;
import org.seminararchive.text.LocalizedText;

/**
 * Complete content of a session.
 *
 * @param id if absent, derived from its first number
 * @param numbers number by series slug, in printed order
 * @param timeZone if absent, the time zone of the first series
 * @param kind if absent, {@link Kind#TALK}
 * @param status if absent, {@link Status#CONFIRMED}
 */
public record SessionContent(
    UUID id,
    Map<String, Integer> numbers,
    OffsetDateTime start,
    OffsetDateTime end,
    String timeZone,
    Kind kind,
    Format format,
    Status status,
    LocalizedText title,
    LocalizedText venue,
    LocalizedText streamingVenue,
    List<CoHost> coHosts,
    LocalizedText remarks,
    Participation participation) {

  /** A session of which only numbers and start could be read. */
  public static SessionContent partial(Map<String, Integer> numbers, OffsetDateTime start) {
    return new SessionContent(
        null, numbers, start, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Content of a stored session, without the values that {@link SessionService} fills in. */
  public static SessionContent of(Session session) {
    Membership first = session.memberships.get(0);
    UUID derived = Session.nameBasedId(first.series.slug, first.number);
    ZoneId zone = ZoneId.of(session.timeZone);
    return new SessionContent(
        session.id.equals(derived) ? null : session.id,
        session.numbers(),
        session.startsAt.atZone(zone).toOffsetDateTime(),
        session.endsAt == null ? null : session.endsAt.atZone(zone).toOffsetDateTime(),
        session.timeZone.equals(first.series.timeZone) ? null : session.timeZone,
        session.kind == Kind.TALK ? null : session.kind,
        session.format,
        session.status == Status.CONFIRMED ? null : session.status,
        session.title,
        session.venue,
        session.streamingVenue,
        session.coHosts,
        session.remarks,
        session.participation);
  }

  /**
   * Writes this content to an entity, except for the numbers, which need their series.
   *
   * @param zone IANA time zone of the session
   */
  void fill(Session session, String zone) {
    session.timeZone = zone;
    session.startsAt = start.toInstant();
    session.memberships.forEach(m -> m.startsAt = session.startsAt);
    session.endsAt = end == null ? null : end.toInstant();
    session.startsOn = session.startsAt.atZone(ZoneId.of(zone)).toLocalDate();
    session.kind = kind == null ? Kind.TALK : kind;
    session.format = format;
    session.status = status == null ? Status.CONFIRMED : status;
    session.title = title;
    session.venue = venue;
    session.streamingVenue = streamingVenue;
    session.coHosts = coHosts;
    session.remarks = remarks;
    session.participation = participation;
  }
}
