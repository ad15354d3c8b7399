package org.seminararchive.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.series.Series;
import org.seminararchive.series.SeriesRepository;
import org.seminararchive.text.LinearPattern;

/** Queries of sessions, which always fetch the numbers. */
@ApplicationScoped
public class SessionRepository implements PanacheRepositoryBase<Session, UUID> {
  private static final String WITH_NUMBERS =
      "select s from Session s left join fetch s.memberships m left join fetch m.series where ";

  private static final LinearPattern NUMBER = LinearPattern.compile("[1-9]\\d{0,8}");
  private static final LinearPattern SLUG = LinearPattern.compile("[a-z0-9-]+");

  @Inject PageReader pages;

  Rows<Session> page(Criteria where, PageRequest page) {
    Rows<UUID> ids = ids(where, page);
    return ids.inOrder(withNumbers(ids.items()), s -> s.id);
  }

  Rows<UUID> ids(Criteria where, PageRequest page) {
    SeriesInOrder list = SeriesInOrder.of("from Session s", where, page);
    return pages.read(UUID.class, list.from(), "s.id", list.where(), list.page());
  }

  /** In no particular order. */
  public List<Session> withNumbers(Collection<UUID> ids) {
    Criteria these = Criteria.anyOf("s.id", ids);
    return ids.isEmpty() ? List.of() : list(WITH_NUMBERS + these.hql(), these.parameters());
  }

  public Optional<Session> findWithNumbers(UUID id) {
    return find(WITH_NUMBERS + "s.id = ?1", id).list().stream().findFirst();
  }

  public Optional<Session> findByNumber(String slug, int number) {
    return findByNumbers(slug, List.of(number)).stream().findFirst();
  }

  /** Sessions with one of these numbers in a series. */
  List<Session> findByNumbers(String slug, Collection<Integer> numbers) {
    return list(
        WITH_NUMBERS
            + "exists (select 1 from s.memberships n where n.series.slug = ?1 and n.number in ?2)",
        slug,
        numbers);
  }

  /** Session of a URL, whose parts may be malformed. */
  public Optional<Session> findByAddress(String slug, String number) {
    return NUMBER.matches(number) && SLUG.matches(slug)
        ? findByNumber(slug, Integer.parseInt(number))
        : Optional.empty();
  }

  /** Days with sessions of a series, in order. */
  public List<LocalDate> daysOf(String slug) {
    return getEntityManager()
        .createQuery(
            "select distinct s.startsOn from Session s join s.memberships m"
                + " where m.series.slug = :slug order by s.startsOn",
            LocalDate.class)
        .setParameter("slug", slug)
        .getResultList();
  }

  /** A lookup that queries the database on each call. */
  Numbering numbering(SeriesRepository series) {
    return new Numbering() {
      @Override
      public Optional<Series> series(String slug) {
        return series.findBySlug(slug);
      }

      @Override
      public boolean isTaken(String slug, int number) {
        return findByNumber(slug, number).isPresent();
      }
    };
  }

  /** Ids of the sessions with one of these numbers in a series. */
  public List<UUID> idsByNumber(String slug, Collection<Integer> numbers) {
    return getEntityManager()
        .createQuery(
            "select s.id from Session s join s.memberships m"
                + " where m.series.slug = :slug and m.number in :numbers",
            UUID.class)
        .setParameter("slug", slug)
        .setParameter("numbers", numbers)
        .getResultList();
  }

  /** Periods of the sessions, one for each time zone. */
  public List<ZoneSpan> zoneSpans() {
    return getEntityManager()
        .createQuery(
            "select new org.seminararchive.session.ZoneSpan(s.timeZone, min(s.startsAt),"
                + " max(s.startsAt)) from Session s group by s.timeZone",
            ZoneSpan.class)
        .getResultList();
  }

  /** Sessions that start in the minutes of these times. */
  List<Session> startingIn(Collection<OffsetDateTime> starts) {
    TreeSet<Instant> minutes =
        starts.stream()
            .map(start -> start.toInstant().truncatedTo(ChronoUnit.MINUTES))
            .collect(Collectors.toCollection(TreeSet::new));
    if (minutes.isEmpty()) {
      return List.of();
    }
    // A range, because the index contains times and not minutes.
    var span =
        Map.<String, Object>of(
            "first", minutes.first(), "end", minutes.last().plus(1, ChronoUnit.MINUTES));
    Criteria these =
        Criteria.anyOf("truncate(s.startsAt, minute)", minutes)
            .and("span", List.of(), "s.startsAt >= :first and s.startsAt < :end", span);
    return list(WITH_NUMBERS + these.hql(), these.parameters());
  }

  /** Number of sessions by series slug. */
  public Map<String, Long> countBySeries() {
    return getEntityManager()
        .createQuery(
            "select m.series.slug, count(*) from Session s join s.memberships m"
                + " group by m.series.slug",
            Object[].class)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  /** Highest number in a series: the end of an index; max() would read all of its sessions. */
  Optional<Integer> lastNumber(String slug) {
    NativeQuery<?> query =
        getEntityManager()
            .createNativeQuery(
                "select m.number from membership m"
                    + " where m.series_id = (select e.id from series e where e.slug = :slug)"
                    + " order by m.series_id desc, m.number desc fetch first 1 row only")
            .unwrap(NativeQuery.class);
    // Typed here: Hibernate does not find a query with a result class in its cache.
    query.addScalar("number", Integer.class).setParameter("slug", slug);
    return query.uniqueResultOptional().map(Integer.class::cast);
  }

  /** Number of sessions in a series, joint ones included. */
  long countOf(String slug) {
    return count("from Session s join s.memberships m where m.series.slug = ?1", slug);
  }

  /** Slugs of all series in which the session ever had a number, from the journal. */
  public List<String> seriesEver(UUID session) {
    return getEntityManager()
        .createQuery(
            """
            select s.slug from Series s where exists (
              select 1 from JournalEntry j
              where j.resource = :kind and j.resourceId = :id
              and (j.before like concat('%"series":"', s.slug, '"%')
                or j.after like concat('%"series":"', s.slug, '"%')))\
            """,
            String.class)
        .setParameter("kind", JournalEntry.Resource.SESSION)
        .setParameter("id", session.toString())
        .getResultList();
  }
}
