package org.seminararchive.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/** Queries of registrations. */
@ApplicationScoped
public class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {
  /** Ids are ordered by time. */
  static final Keyset NEWEST_FIRST =
      new Keyset("-created", new Keyset.Column("r.id", false, UUID::fromString));

  private static final String OWN = "(sessionId = ?1 or seriesId = ?1)";

  @Inject PageReader pages;

  Optional<Registration> find(Gathering gathering, String mailKey) {
    return find(OWN + " and mailKey = ?2", gathering.id(), mailKey).firstResultOptional();
  }

  /** The waiting list, in the order of confirmation. */
  List<Registration> waiting(Gathering gathering, int most) {
    return find(
            OWN + " and state = ?2 order by confirmed, id",
            gathering.id(),
            RegistrationState.WAITING)
        .page(0, most)
        .list();
  }

  /** Number of people before this one on the waiting list. */
  long waitingBefore(Registration registration) {
    UUID gathering =
        registration.sessionId == null ? registration.seriesId : registration.sessionId;
    return count(
        OWN + " and state = ?2 and (confirmed < ?3 or confirmed = ?3 and id < ?4)",
        gathering,
        RegistrationState.WAITING,
        registration.confirmed,
        registration.id);
  }

  /** Ids of series and sessions with a waiting list. */
  List<UUID> withWaitingList() {
    return getEntityManager()
        .createQuery(
            "select distinct coalesce(r.sessionId, r.seriesId) from Registration r"
                + " where r.state = :waiting",
            UUID.class)
        .setParameter("waiting", RegistrationState.WAITING)
        .getResultList();
  }

  /**
   * Confirmed registrations for a session or one of its series, each person once: with a place
   * rather than without, for the session rather than for the series.
   */
  public List<Registration> takingPart(UUID session, Collection<UUID> series) {
    Map<String, Registration> byPerson = new LinkedHashMap<>();
    list(
            "state <> ?1 and (sessionId = ?2 or seriesId in ?3) order by state,"
                + " case when sessionId is null then 1 else 0 end, confirmed, id",
            RegistrationState.UNCONFIRMED,
            session,
            series)
        .forEach(registration -> byPerson.putIfAbsent(registration.mailKey, registration));
    return List.copyOf(byPerson.values());
  }

  /** Registrations of these people. */
  List<Registration> of(Gathering gathering, Collection<String> mailKeys) {
    return mailKeys.isEmpty()
        ? List.of()
        : list(OWN + " and mailKey in ?2", gathering.id(), mailKeys);
  }

  /**
   * Number of distinct participants.
   *
   * @param withWaiting true to include the waiting list
   */
  public long countTakingPart(Gathering gathering, boolean withWaiting) {
    return getEntityManager()
        .createQuery(
            "select count(distinct r.mailKey) from Registration r"
                + " where (r.sessionId = :id or r.seriesId in :series) and r.state in :states",
            Long.class)
        .setParameter("id", gathering.id())
        .setParameter("series", gathering.seriesIds())
        .setParameter(
            "states",
            withWaiting
                ? List.of(RegistrationState.REGISTERED, RegistrationState.WAITING)
                : List.of(RegistrationState.REGISTERED))
        .getSingleResult();
  }

  Rows<Registration> page(Criteria where, PageRequest page) {
    Rows<UUID> ids = pages.readUnversioned(UUID.class, "from Registration r", "r.id", where, page);
    return ids.inOrder(list("id in ?1", ids.items()), r -> r.id);
  }

  /** Deletes unconfirmed sign-ups. */
  long deleteUnconfirmed(Instant before) {
    return delete("state = ?1 and created < ?2", RegistrationState.UNCONFIRMED, before);
  }

  /** Deletes the registrations for a session that were made before the given time. */
  long deleteOf(UUID session, Instant before) {
    return delete("sessionId = ?1 and created < ?2", session, before);
  }

  int deleteLinks(Instant before) {
    return getEntityManager()
        .createQuery("delete from RegistrationLink l where l.created < :before")
        .setParameter("before", before)
        .executeUpdate();
  }

  /** Sessions with registrations for the session itself. */
  List<UUID> sessions() {
    return getEntityManager()
        .createQuery(
            "select distinct r.sessionId from Registration r where r.sessionId is not null",
            UUID.class)
        .getResultList();
  }
}
