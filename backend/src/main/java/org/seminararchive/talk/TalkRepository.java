package org.seminararchive.talk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.session.SeriesInOrder;

/** Queries of talks, which always fetch session, numbers and speakers. */
@ApplicationScoped
public class TalkRepository implements PanacheRepositoryBase<Talk, UUID> {
  /** Aliases of criteria and orders: talk {@code t}, session {@code s}. */
  static final String TALKS = "from Talk t join t.session s";

  // Numbers and speakers in one statement: their product is small, since most talks have one or two
  // of each.
  private static final String WITH_PARTS =
      """
      select t from Talk t
      join fetch t.session s
      left join fetch s.memberships m left join fetch m.series
      left join fetch t.speakers a left join fetch a.speaker
      where\s""";

  @Inject PageReader pages;

  Rows<Talk> page(Criteria where, PageRequest page) {
    Rows<UUID> ids = ids(where, page);
    return ids.inOrder(withParts(ids.items()), t -> t.id);
  }

  Rows<UUID> ids(Criteria where, PageRequest page) {
    SeriesInOrder list = SeriesInOrder.of(TALKS, where, page);
    return pages.read(UUID.class, list.from(), "t.id", list.where(), list.page());
  }

  /** The talk at this position of a session. */
  Optional<Talk> findAt(UUID session, int position) {
    return list(WITH_PARTS + "s.id = ?1 and t.position = ?2", session, position).stream()
        .findFirst();
  }

  /** Ids of the sessions of these talks, by the id of the talk. */
  Map<UUID, UUID> sessionsOf(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Criteria some = Criteria.anyOf("t.id", ids);
    var query =
        getEntityManager()
            .createQuery(
                "select t.id, t.session.id from Talk t where " + some.hql(), Object[].class);
    some.parameters().forEach(query::setParameter);
    return query
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
  }

  /** All talks in which the person has a role. */
  List<Talk> ofSpeaker(UUID speaker) {
    List<UUID> ids =
        getEntityManager()
            .createQuery(
                "select distinct t.id from Talk t join t.speakers a where a.speaker.id = :speaker",
                UUID.class)
            .setParameter("speaker", speaker)
            .getResultList();
    return withParts(ids);
  }

  /** Ids of the talks in which these people have a role, by speaker id. */
  public Map<UUID, Set<UUID>> idsOfSpeakers(Collection<UUID> speakers) {
    Criteria these = Criteria.anyOf("a.speaker.id", speakers);
    TypedQuery<Object[]> query =
        getEntityManager()
            .createQuery(
                "select a.speaker.id, t.id from Talk t join t.speakers a where " + these.hql(),
                Object[].class);
    these.parameters().forEach(query::setParameter);
    return query
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
  }

  /** Slugs of the series of the talk's session. */
  List<String> seriesOf(UUID talk) {
    return getEntityManager()
        .createQuery(
            "select m.series.slug from Talk t join t.session s join s.memberships m"
                + " where t.id = :talk",
            String.class)
        .setParameter("talk", talk)
        .getResultList();
  }

  /** One talk with all its parts loaded, for use outside a transaction. */
  @Transactional
  public Optional<Talk> findWhole(UUID id) {
    Optional<Talk> found = findWithParts(id);
    found.ifPresent(
        talk -> {
          Hibernate.initialize(talk.materials);
          Hibernate.initialize(talk.references);
        });
    return found;
  }

  Optional<Talk> findWithParts(UUID id) {
    return withParts(List.of(id)).stream().findFirst();
  }

  /** All talks of these sessions, ordered by session and position. */
  public List<Talk> ofSessions(Collection<UUID> sessions) {
    return sessions.isEmpty()
        ? List.of()
        : list(WITH_PARTS, Criteria.anyOf("fk(t.session)", sessions), " order by s.id, t.position");
  }

  /** The talk at a position of a session given by series and number. */
  public Optional<Talk> findInSession(String slug, int number, int position) {
    return list(
            WITH_PARTS
                + "exists (select 1 from s.memberships n where n.series.slug = ?1 and n.number = ?2)"
                + " and t.position = ?3",
            slug,
            number,
            position)
        .stream()
        .findFirst();
  }

  /** Languages of all talks. */
  List<String> languages() {
    return getEntityManager()
        .createQuery(
            "select distinct language from Talk where language is not null order by language",
            String.class)
        .getResultList();
  }

  /** Positions of the talks of these sessions. */
  Map<UUID, TreeSet<Integer>> positions(Collection<UUID> sessions) {
    return sessions.isEmpty()
        ? Map.of()
        : getEntityManager()
            .createQuery(
                "select t.session.id, t.position from Talk t where t.session.id in :sessions",
                Object[].class)
            .setParameter("sessions", sessions)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    row -> (UUID) row[0],
                    Collectors.mapping(
                        row -> (Integer) row[1], Collectors.toCollection(TreeSet::new))));
  }

  /** The existing talks with these ids, in no particular order. */
  public List<Talk> withParts(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list(WITH_PARTS, Criteria.anyOf("t.id", ids), "");
  }

  private List<Talk> list(String from, Criteria where, String order) {
    return list(from + where.hql() + order, where.parameters());
  }

  /** All ids, in a stable order. */
  public List<UUID> ids() {
    return getEntityManager()
        .createQuery("select id from Talk order by id", UUID.class)
        .getResultList();
  }
}
