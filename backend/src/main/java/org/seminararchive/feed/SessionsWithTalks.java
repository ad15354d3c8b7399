package org.seminararchive.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.journal.Departures;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.query.ReadOnly;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.session.ZoneSpan;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.talk.TalkResponse;

/** Reads sessions with their talks and their change history from the journal. */
@ApplicationScoped
class SessionsWithTalks {
  @Inject SessionRepository sessions;
  @Inject TalkRepository talks;
  @Inject Journal journal;

  /** The existing sessions with these ids, in the given order. */
  List<SessionWithTalks> of(Collection<UUID> ids) {
    return QuarkusTransaction.joiningExisting().call(() -> read(ids));
  }

  /** Same, in batches. */
  Iterator<List<SessionWithTalks>> of(Iterator<List<UUID>> ids) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return ids.hasNext();
      }

      @Override
      public List<SessionWithTalks> next() {
        return of(ids.next());
      }
    };
  }

  /** Periods with sessions, by time zone. */
  Map<String, ZoneSpan> zoneSpans() {
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                sessions.zoneSpans().stream()
                    .collect(Collectors.toMap(ZoneSpan::timeZone, span -> span)));
  }

  private List<SessionWithTalks> read(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    ReadOnly.begin(sessions.getEntityManager());
    Map<UUID, List<Talk>> bySession =
        talks.ofSessions(ids).stream().collect(Collectors.groupingBy(t -> t.session.id));
    Map<UUID, Session> byId = sessions(ids, bySession);
    Map<String, Long> changes =
        journal.changesOf(Resource.SESSION, ids.stream().map(UUID::toString).toList());
    Map<String, Departures> departures =
        journal.departuresFrom(ids.stream().map(UUID::toString).toList());
    Function<Session, SessionWithTalks> withTalks =
        session ->
            withTalks(
                session,
                bySession.getOrDefault(session.id, List.of()),
                changes.getOrDefault(session.id.toString(), 1L) - 1,
                departures.getOrDefault(session.id.toString(), Departures.NONE));
    return ids.stream().filter(byId::containsKey).map(byId::get).map(withTalks).toList();
  }

  /** Sessions with talks have been read with them. */
  private Map<UUID, Session> sessions(Collection<UUID> ids, Map<UUID, List<Talk>> bySession) {
    var byId = new HashMap<UUID, Session>();
    bySession.forEach((id, own) -> byId.put(id, own.get(0).session));
    List<UUID> withoutTalks = ids.stream().filter(id -> !byId.containsKey(id)).toList();
    sessions.withNumbers(withoutTalks).forEach(session -> byId.put(session.id, session));
    return byId;
  }

  private static SessionWithTalks withTalks(
      Session session, List<Talk> talks, long changes, Departures departures) {
    Instant modified =
        Stream.of(
                Stream.of(session.updated, departures.last()),
                session.memberships.stream().map(m -> m.series.updated),
                talks.stream().map(talk -> talk.updated),
                talks.stream().flatMap(t -> t.speakers.stream()).map(s -> s.speaker.updated))
            .flatMap(moments -> moments)
            .max(Instant::compareTo)
            .orElseThrow();
    return new SessionWithTalks(
        SessionResponse.complete(session),
        talks.stream().map(TalkResponse::from).toList(),
        changes + departures.count(),
        modified);
  }
}
