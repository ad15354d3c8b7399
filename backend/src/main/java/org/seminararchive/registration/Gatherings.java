package org.seminararchive.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.http.Ids;
import org.seminararchive.series.SeriesRepository;
import org.seminararchive.session.SessionRepository;

/** Finds the targets of registrations. */
@ApplicationScoped
public class Gatherings {
  private static final int MOST_COMING = 500;

  @Inject SeriesRepository series;
  @Inject SessionRepository sessions;
  @Inject EntityManager entities;

  Optional<Gathering> ofSeries(String slug) {
    return series.findBySlug(slug).map(Gathering::of);
  }

  Optional<Gathering> ofSession(String id) {
    return Ids.parse(id).flatMap(sessions::findWithNumbers).map(Gathering::of);
  }

  Optional<Gathering> ofNumber(String slug, String number) {
    return sessions.findByAddress(slug, number).map(Gathering::of);
  }

  /** The series or session of a registration; empty if it was deleted. */
  public Optional<Gathering> of(Registration registration) {
    return byId(registration.sessionId == null ? registration.seriesId : registration.sessionId);
  }

  /** A series or a session. */
  Optional<Gathering> byId(UUID id) {
    return series
        .findByIdOptional(id)
        .map(Gathering::of)
        .or(() -> sessions.findWithNumbers(id).map(Gathering::of));
  }

  public Optional<Gathering> session(UUID id) {
    return sessions.findWithNumbers(id).map(Gathering::of);
  }

  /** The next sessions. */
  public List<UUID> coming(Instant now) {
    return entities
        .createQuery(
            "select s.id from Session s where s.startsAt > :now order by s.startsAt, s.id",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(MOST_COMING)
        .getResultList();
  }

  /** The next sessions of a series. */
  public List<UUID> comingOf(UUID series, Instant now) {
    return entities
        .createQuery(
            "select s.id from Session s join s.memberships m"
                + " where m.series.id = :series and s.startsAt > :now order by s.startsAt, s.id",
            UUID.class)
        .setParameter("series", series)
        .setParameter("now", now)
        .setMaxResults(MOST_COMING)
        .getResultList();
  }

  /** Locks its places until the end of the transaction, for correct counts. */
  @Transactional(Transactional.TxType.MANDATORY)
  void lock(Gathering gathering) {
    entities.lock(
        gathering.isSession() ? gathering.session() : gathering.series(),
        LockModeType.PESSIMISTIC_WRITE);
  }
}
