package org.seminararchive.talk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/** Finds talks, always together with their session, its numbers, and their speakers. */
@ApplicationScoped
public class TalkRepository implements PanacheRepositoryBase<Talk, UUID> {
  /** What criteria and orders speak of: the talk as {@code t}, its session as {@code s}. */
  static final String TALKS = "from Talk t join t.session s";

  // Numbers and speakers in one statement: a talk has one or two of each, rarely more.
  private static final String WITH_PARTS =
      """
      select t from Talk t
      join fetch t.session s
      left join fetch s.memberships m left join fetch m.series
      left join fetch t.speakers a left join fetch a.speaker
      where\s""";

  private final PageReader pages;

  TalkRepository(PageReader pages) {
    this.pages = pages;
  }

  Rows<Talk> page(Criteria where, PageRequest page) {
    Rows<UUID> ids = ids(where, page);
    return ids.inOrder(withParts(ids.items()), t -> t.id);
  }

  Rows<UUID> ids(Criteria where, PageRequest page) {
    return pages.read(UUID.class, TALKS, "t.id", where, page);
  }

  /** The talk at this position of a session, if there is one. */
  Optional<Talk> findAt(UUID session, int position) {
    return list(WITH_PARTS + "s.id = ?1 and t.position = ?2", session, position).stream()
        .findFirst();
  }

  /** All talks in which somebody has a role. */
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

  /** The ids of all talks in which each of these people has a role. */
  public Map<UUID, Set<UUID>> idsOfSpeakers(Collection<UUID> speakers) {
    return getEntityManager()
        .createQuery(
            "select a.speaker.id, t.id from Talk t join t.speakers a where a.speaker.id in :people",
            Object[].class)
        .setParameter("people", speakers)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
  }

  /** The slugs of the series to whose session a talk belongs. */
  List<String> seriesOf(UUID talk) {
    return getEntityManager()
        .createQuery(
            "select m.series.slug from Talk t join t.session s join s.memberships m"
                + " where t.id = :talk",
            String.class)
        .setParameter("talk", talk)
        .getResultList();
  }

  /** One talk with everything that belongs to it, also where no transaction is open. */
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

  /** All talks of these sessions, in order of session and position. */
  public List<Talk> ofSessions(Collection<UUID> sessions) {
    return list(WITH_PARTS + "fk(t.session) in ?1 order by s.id, t.position", sessions);
  }

  /** The talk at a position of the session with this number in a series. */
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

  /** The languages in which talks were given. */
  List<String> languages() {
    return getEntityManager()
        .createQuery(
            "select distinct language from Talk where language is not null order by language",
            String.class)
        .getResultList();
  }

  int lastPosition(UUID session) {
    return getEntityManager()
        .createQuery(
            "select coalesce(max(position), 0) from Talk where session.id = :session",
            Integer.class)
        .setParameter("session", session)
        .getSingleResult();
  }

  /** Those of these talks that there are, in no order. */
  public List<Talk> withParts(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list(WITH_PARTS + "t.id in ?1", ids);
  }

  /** All there are, in an order that does not change. */
  public List<UUID> ids() {
    return getEntityManager()
        .createQuery("select id from Talk order by id", UUID.class)
        .getResultList();
  }
}
