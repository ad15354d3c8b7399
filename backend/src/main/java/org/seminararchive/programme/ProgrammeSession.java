package org.seminararchive.programme;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.seminararchive.session.Kind;
import org.seminararchive.session.Membership;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionContent;
import org.seminararchive.session.SessionService;
import org.seminararchive.session.Status;
import org.seminararchive.talk.TalkContent;

/**
 * A session with its talks in a programme file. Derivable values are omitted: an id derived from
 * the first number, the time zone of the first series, the default kind and status.
 */
public record ProgrammeSession(@JsonUnwrapped SessionContent session, List<TalkContent> talks) {
  public ProgrammeSession {
    talks = talks == null ? List.of() : List.copyOf(talks);
  }

  static ProgrammeSession from(Session session, List<TalkContent> talks) {
    Membership first = session.memberships.get(0);
    UUID derived = SessionService.nameBasedId(first.series.slug, first.number);
    var numbers = new LinkedHashMap<String, Integer>();
    session.memberships.forEach(m -> numbers.put(m.series.slug, m.number));
    ZoneId zone = ZoneId.of(session.timeZone);
    return new ProgrammeSession(
        new SessionContent(
            session.id.equals(derived) ? null : session.id,
            numbers,
            session.startsAt.atZone(zone).toOffsetDateTime(),
            session.endsAt == null ? null : session.endsAt.atZone(zone).toOffsetDateTime(),
            session.timeZone.equals(first.series.timeZone) ? null : session.timeZone,
            session.kind == Kind.talk ? null : session.kind,
            session.format,
            session.status == Status.confirmed ? null : session.status,
            session.title,
            session.venue,
            session.streamingVenue,
            session.coHosts,
            session.remarks),
        talks);
  }
}
